import type { FieldEntry } from '../field-entry';

/** Which provisional response has arrived. */
export const rack: readonly FieldEntry[] = [
  {
    path: 'RAck',
    title: 'RAck header field',
    family: 'other',
    what: 'Which provisional response the PRACK acknowledges: its RSeq, and number and method of the CSeq that it belongs to.',
    writer: 'The client, copied from that response.',
    reader: 'The server looks for the response by it and stops sending it again.',
    spec: 'RFC 3262 §7.2',
  },
];
