import type { FieldEntry } from '../field-entry';

/** How the body was packed. */
export const contentEncoding: readonly FieldEntry[] = [
  {
    path: 'Content-Encoding',
    title: 'Content-Encoding header field',
    family: 'other',
    what: 'How the body was packed, in the order in which that was done.',
    writer: 'Whoever sends a body that is packed; the receiver must have accepted that kind of packing.',
    reader:
      'The receiver unpacks the body, from the last coding back to the first, before it reads it by its type; it answers 415 if it cannot.',
    spec: 'RFC 3261 §20.12',
  },
];
