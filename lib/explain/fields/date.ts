import type { FieldEntry } from '../field-entry';

/** The time of sending. */
export const date: readonly FieldEntry[] = [
  {
    path: 'Date',
    title: 'Date header field',
    family: 'other',
    what: 'Day and time at which the message was sent, in GMT.',
    writer: {
      request: 'The client, if it has a clock.',
      response: 'The registrar; a 200 OK to a REGISTER should have it.',
    },
    reader: {
      request: 'Nothing is decided by it in a registration.',
      response: 'A phone without a clock of its own can set its time by it.',
    },
    spec: 'RFC 3261 §20.17',
  },
];
