import type { FieldEntry } from '../field-entry';

/** The way that is still ahead of a request. */
export const route: readonly FieldEntry[] = [
  {
    path: 'Route',
    title: 'Route header field',
    family: 'other',
    what: 'The proxies through which this request still has to go.',
    writer: 'The client, from its configuration or from an earlier answer.',
    reader: 'Each proxy takes its own address off the top and sends the request to the next one.',
    spec: 'RFC 3261 §20.34',
  },
];
