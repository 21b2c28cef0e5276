import type { FieldEntry } from '../field-entry';

const COPIED = 'Copied from the request by the server, unchanged.';

/** Order among requests of one Call-ID. */
export const cseq: readonly FieldEntry[] = [
  {
    path: 'CSeq',
    title: 'CSeq header field',
    family: 'transaction',
    what: 'The number of this request within its Call-ID, and its method.',
    writer: { request: 'The client.', response: COPIED },
    reader: {
      request: 'The registrar puts requests of one Call-ID in order by it.',
      response: 'The client needs its method, together with the branch, to find the transaction.',
    },
    spec: 'RFC 3261 §8.1.1.5',
  },
  {
    path: 'CSeq.number',
    title: 'Number in CSeq',
    family: 'transaction',
    what: 'The number of this request within its Call-ID, below 2 to the power of 31. It need not start at 1.',
    writer: {
      request:
        'The client: one higher for each new REGISTER with the same Call-ID, be it a retry with credentials or a refresh hours later. A retransmission keeps it.',
      response: COPIED,
    },
    reader: {
      request:
        'The registrar stores it with the binding and does not let a request with the same Call-ID and no higher number change that binding (step 7): it is late or repeated.',
      response: 'The client sees which of its requests is answered.',
    },
    spec: 'RFC 3261 §10.3 step 7',
    kin: {
      group: 'cseq',
      why: 'A request, its retransmissions and its responses have the same number and method.',
    },
  },
  {
    path: 'CSeq.method',
    title: 'Method in CSeq',
    family: 'transaction',
    what: 'The method of the request once more. A response has no request line, so this is where it says what it answers.',
    writer: { request: 'The client, the same as in the request line.', response: COPIED },
    reader: {
      request: 'The server refuses a request in which it differs from the request line.',
      response: 'The client matches it, with the branch, to its transaction.',
    },
    spec: 'RFC 3261 §17.1.3',
    kin: { group: 'method', why: 'CSeq must name the same method as the request line.' },
  },
];
