import { displayNameEntry } from '../display-name-entry';
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
  {
    path: 'Path.uri',
    title: 'URI in Path',
    family: 'binding',
    what: 'One proxy on the way back to the client. With lr it takes a request without changing its target; ob says that it holds the flow on which the client registered.',
    writer: {
      request: 'That proxy, on top of those before it.',
      response: 'The registrar, copied from the request that it accepted.',
    },
    reader: {
      request: 'The registrar keeps it with the binding, and puts it as Route into calls to this client.',
      response: 'The client sees which proxies were added on the way.',
    },
    spec: 'RFC 3327 §5.3',
    kin: { group: 'hop', why: 'The same proxy, where it asked to be on the way and where the way is used.' },
  },
  displayNameEntry('Path', 'binding', 'RFC 3327 §4'),
];
