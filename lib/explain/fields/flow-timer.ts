import type { FieldEntry } from '../field-entry';

/** When a flow counts as dead. */
export const flowTimer: readonly FieldEntry[] = [
  {
    path: 'Flow-Timer',
    title: 'Flow-Timer header field',
    family: 'other',
    what: 'After how many seconds without a sign of life the server takes the connection to the client as dead.',
    writer: 'The registrar or the first proxy, in the 200 OK to a registration over a flow (outbound).',
    reader:
      'The client sends a keep-alive somewhat more often than that, so that calls keep finding their way to it.',
    spec: 'RFC 5626 §4.4',
  },
];
