import { displayNameEntry } from '../display-name-entry';
import type { FieldEntry } from '../field-entry';

/** Who the user wants to be. */
export const pPreferredIdentity: readonly FieldEntry[] = [
  {
    path: 'P-Preferred-Identity',
    title: 'P-Preferred-Identity header field',
    family: 'identity',
    what: 'Which of its identities the user wants the network to vouch for.',
    writer: 'The client.',
    reader: 'The first proxy puts it into P-Asserted-Identity if it is one of that user, and removes it.',
    spec: 'RFC 3325 §9.2',
  },
  {
    path: 'P-Preferred-Identity.uri',
    title: 'URI in P-Preferred-Identity',
    family: 'identity',
    what: 'The wanted identity.',
    writer: 'The client.',
    reader: 'The first proxy compares it with the identities of the authenticated user.',
    spec: 'RFC 3325 §9.2',
  },
  displayNameEntry('P-Preferred-Identity', 'identity', 'RFC 3325 §9.2'),
];
