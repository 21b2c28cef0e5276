import type { FieldEntry } from '../field-entry';

/** Calls that are returned. */
export const inReplyTo: readonly FieldEntry[] = [
  {
    path: 'In-Reply-To',
    title: 'In-Reply-To header field',
    family: 'other',
    what: 'The Call-IDs of the calls that this call answers or returns.',
    writer: 'A client that calls back.',
    reader:
      'The phone that is called recognizes the return of its own call, and may let it through for that reason.',
    spec: 'RFC 3261 §20.21',
  },
];
