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
];
