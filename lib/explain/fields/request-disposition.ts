import type { FieldEntry } from '../field-entry';

/** How proxies should treat a request. */
export const requestDisposition: readonly FieldEntry[] = [
  {
    path: 'Request-Disposition',
    title: 'Request-Disposition header field',
    family: 'other',
    what: 'What the caller wants from proxies: forward or redirect, ring all phones or one after the other, queue, and so on.',
    writer: 'The client.',
    reader: 'A proxy should follow it where its own rules allow that.',
    spec: 'RFC 3841 §9.1',
  },
];
