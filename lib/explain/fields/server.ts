import type { FieldEntry } from '../field-entry';

/** The software of the server. */
export const server: readonly FieldEntry[] = [
  {
    path: 'Server',
    title: 'Server header field',
    family: 'other',
    what: "Maker and version of the server's software, for people.",
    writer: 'The server that answers, if its owner does not mind that others know.',
    reader: 'Logs. It also tells attackers where to look.',
    spec: 'RFC 3261 §20.35',
  },
];
