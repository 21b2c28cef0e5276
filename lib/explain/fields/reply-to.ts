import { displayNameEntry } from '../display-name-entry';
import type { FieldEntry } from '../field-entry';

/** Where to call back. */
export const replyTo: readonly FieldEntry[] = [
  {
    path: 'Reply-To',
    title: 'Reply-To header field',
    family: 'other',
    what: 'Where to call back, if not at the address in From.',
    writer: 'The client.',
    reader: 'A phone may offer it for a call back.',
    spec: 'RFC 3261 §20.31',
  },
  {
    path: 'Reply-To.uri',
    title: 'URI in Reply-To',
    family: 'other',
    what: 'The address to call back.',
    writer: 'The client.',
    reader: 'A phone may offer it for a call back.',
    spec: 'RFC 3261 §20.31',
  },
  displayNameEntry('Reply-To', 'other', 'RFC 3261 §20.31'),
];
