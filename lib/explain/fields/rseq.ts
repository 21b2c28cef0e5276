import type { FieldEntry } from '../field-entry';

/** The number of a provisional response. */
export const rseq: readonly FieldEntry[] = [
  {
    path: 'RSeq',
    title: 'RSeq header field',
    family: 'other',
    what: 'The number of a provisional response that must not get lost; each further one has the next number.',
    writer: 'The server, in a response with Require: 100rel.',
    reader: 'The client puts it into the RAck of the PRACK with which it acknowledges this response.',
    spec: 'RFC 3262 §7.1',
  },
];
