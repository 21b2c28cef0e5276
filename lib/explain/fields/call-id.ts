import type { FieldEntry } from '../field-entry';

/** What ties all registrations of one client together. */
export const callId: readonly FieldEntry[] = [
  {
    path: 'Call-ID',
    title: 'Call-ID header field',
    family: 'identity',
    what: 'One name for a series of messages. In a REGISTER there is no call: a client keeps one Call-ID for all its registrations at a registrar until it is restarted.',
    writer: {
      request:
        'The client; random, and with no need to contain its address. A retry and every refresh keep it.',
      response: 'Copied from the request by the server, unchanged.',
    },
    reader: {
      request:
        'The registrar stores it with each binding. With the same Call-ID a request must have a higher CSeq number to change the binding; with another one there is no order to keep.',
      response: 'The client sees which series is answered; the transaction itself is found by the branch.',
    },
    spec: 'RFC 3261 §10.2',
    kin: {
      group: 'call-id',
      why: 'All registrations of one client keep the same Call-ID, so that the registrar can put them in order.',
    },
  },
];
