import type { FieldEntry } from '../field-entry';

/** How long to wait. */
export const retryAfter: readonly FieldEntry[] = [
  {
    path: 'Retry-After',
    title: 'Retry-After header field',
    family: 'other',
    what: 'After how many seconds it makes sense to ask again.',
    writer: 'The server, mostly with 503 Service Unavailable or 500.',
    reader: 'The client waits at least that long before its next attempt.',
    spec: 'RFC 3261 §20.33',
  },
  {
    path: 'Retry-After;duration',
    title: 'duration parameter of Retry-After',
    family: 'other',
    what: 'For how many seconds from then on it is going to work; without it, for good.',
    writer: 'The server.',
    reader: 'The client gives up after that, or asks again.',
    spec: 'RFC 3261 §20.33',
  },
];
