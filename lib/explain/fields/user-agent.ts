import type { FieldEntry } from '../field-entry';

/** The software of the client. */
export const userAgent: readonly FieldEntry[] = [
  {
    path: 'User-Agent',
    title: 'User-Agent header field',
    family: 'other',
    what: "Maker and version of the client's software, for people.",
    writer: 'The client, if its user does not mind that others know.',
    reader: 'Logs and statistics. Some servers work around known faults by it; none should need to.',
    spec: 'RFC 3261 §20.41',
  },
];
