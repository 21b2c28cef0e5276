import type { FieldEntry } from '../field-entry';

/** The way to the client, stored with the binding. */
export const path: readonly FieldEntry[] = [
  {
    path: 'Path',
    title: 'Path header field',
    family: 'binding',
    what: {
      request: 'The proxies through which requests to this client must come, one value each.',
      response: 'The proxies that the registrar will put before each request to this client.',
    },
    writer: {
      request:
        'A proxy on the way that wants to be passed on the way back to the client; the client only says Supported: path.',
      response: 'The registrar, copied from the request that it accepted.',
    },
    reader: {
      request: 'The registrar stores it with the binding; calls are then routed through these proxies.',
      response: 'The client sees which proxies were added on the way.',
    },
    spec: 'RFC 3327 §4',
  },
];
