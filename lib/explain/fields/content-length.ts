import type { FieldEntry } from '../field-entry';

/** Where the message ends. */
export const contentLength: readonly FieldEntry[] = [
  {
    path: 'Content-Length',
    title: 'Content-Length header field',
    family: 'other',
    what: 'The length of the body in bytes, counted after the empty line. A registration has no body: 0.',
    writer: 'Whoever sends the message; over TCP and TLS it must be there.',
    reader:
      'On a stream the receiver knows by it alone where this message ends and the next begins. In a datagram, what goes beyond it is discarded.',
    spec: 'RFC 3261 §18.3',
  },
];
