import type { FieldEntry } from '../field-entry';

/** The limit that ends loops. */
export const maxForwards: readonly FieldEntry[] = [
  {
    path: 'Max-Forwards',
    title: 'Max-Forwards header field',
    family: 'transaction',
    what: 'How many more times this request may be forwarded. It is there to end loops.',
    writer: {
      request: 'The client, with 70 to begin with; each proxy on the way lowers it by one.',
      response: 'The server, by mistake: it has no meaning in a response.',
    },
    reader: 'A proxy that would have to forward a request at 0 refuses it with 483 Too Many Hops.',
    spec: 'RFC 3261 §8.1.1.6',
  },
];
