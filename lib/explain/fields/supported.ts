import type { FieldEntry } from '../field-entry';

/** Extensions that are understood. */
export const supported: readonly FieldEntry[] = [
  {
    path: 'Supported',
    title: 'Supported header field',
    family: 'other',
    what: 'Extensions that the sender understands, by their option tags: path, outbound, gruu.',
    writer: 'Whoever sends the message.',
    reader:
      'The other side may use these extensions; it needs no permission beyond that, and nothing fails for lack of them.',
    spec: 'RFC 3261 §20.37',
  },
];
