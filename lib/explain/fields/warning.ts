import type { FieldEntry } from '../field-entry';

/** More about the outcome. */
export const warning: readonly FieldEntry[] = [
  {
    path: 'Warning',
    title: 'Warning header field',
    family: 'other',
    what: 'More about the outcome, for people: a code of three digits, who says it, and a text.',
    writer: 'The server that answers, or a proxy on the way.',
    reader: 'It is shown or logged; the status code alone decides.',
    spec: 'RFC 3261 §20.43',
  },
];
