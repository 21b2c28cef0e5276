import { displayNameEntry } from '../display-name-entry';
import type { FieldEntry } from '../field-entry';

/** Who the network says it is. */
export const pAssertedIdentity: readonly FieldEntry[] = [
  {
    path: 'P-Asserted-Identity',
    title: 'P-Asserted-Identity header field',
    family: 'identity',
    what: 'Who the sender is, as a proxy that authenticated it vouches for.',
    writer: 'A proxy of a network whose members trust one another; no client may.',
    reader: 'Proxies of the same network believe it, and remove it where the message leaves the network.',
    spec: 'RFC 3325 §9.1',
  },
  {
    path: 'P-Asserted-Identity.uri',
    title: 'URI in P-Asserted-Identity',
    family: 'identity',
    what: 'The identity: one sip or sips URI, one tel URI, or one of each.',
    writer: 'The proxy that authenticated the sender.',
    reader: 'A callee in the same network may show it instead of From.',
    spec: 'RFC 3325 §9.1',
  },
  displayNameEntry('P-Asserted-Identity', 'identity', 'RFC 3325 §9.1'),
];
