import type { FieldEntry } from '../field-entry';

/** Methods that are understood. */
export const allow: readonly FieldEntry[] = [
  {
    path: 'Allow',
    title: 'Allow header field',
    family: 'other',
    what: 'The methods that the sender understands.',
    writer: 'Whoever sends the message; a 405 Method Not Allowed must have it.',
    reader:
      'The other side knows what it may send. A registrar does not bind it to anything unless an extension says so.',
    spec: 'RFC 3261 §20.5',
  },
];
