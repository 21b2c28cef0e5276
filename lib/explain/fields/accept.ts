import type { FieldEntry } from '../field-entry';
import { preferenceEntry } from '../preference-entry';

/** Bodies that are understood. */
export const accept: readonly FieldEntry[] = [
  {
    path: 'Accept',
    title: 'Accept header field',
    family: 'other',
    what: 'Media types of a body that the sender can read.',
    writer: 'Whoever sends the message; a 415 Unsupported Media Type has it.',
    reader: 'The other side sends a body of one of these types, or none.',
    spec: 'RFC 3261 §20.1',
  },
  preferenceEntry('Accept', 'RFC 3261 §20.1'),
];
