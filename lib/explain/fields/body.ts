import type { FieldEntry } from '../field-entry';

/** What follows the empty line. */
export const body: readonly FieldEntry[] = [
  {
    path: 'body',
    title: 'Body',
    family: 'other',
    what: 'What the message carries, after the empty line that ends the header fields. An ordinary registration has none.',
    writer: 'Whoever sends the message.',
    reader: 'The receiver alone: proxies do not read it. With qop=auth-int it is part of the digest.',
    spec: 'RFC 3261 §7.4',
  },
];
