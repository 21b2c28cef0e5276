import type { FieldEntry } from '../field-entry';

/** When a request was sent. */
export const timestamp: readonly FieldEntry[] = [
  {
    path: 'Timestamp',
    title: 'Timestamp header field',
    family: 'other',
    what: {
      request: 'When the client sent the request, in seconds of its own clock.',
      response:
        'When the client sent the request, as the request said; behind it how many seconds the server took to answer.',
    },
    writer: {
      request: 'The client.',
      response: 'The server: the time is copied from the request, the delay is its own.',
    },
    reader: {
      request: 'The server copies it into a 100 Trying.',
      response: 'The client works out how long the way takes, so as to choose when to send again.',
    },
    spec: 'RFC 3261 §20.38',
  },
];
