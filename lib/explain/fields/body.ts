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
  {
    path: 'body.excess',
    title: 'What exceeds Content-Length',
    family: 'other',
    what: 'Bytes that Content-Length does not count, so that they are no part of the body.',
    writer: 'Whoever sends the message, mostly with a wrong Content-Length.',
    reader: 'Discarded where it came in a datagram; on a stream it is read as the next message.',
    spec: 'RFC 3261 §18.3',
  },
];
