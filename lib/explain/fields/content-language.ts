import type { FieldEntry } from '../field-entry';

/** The language of the body. */
export const contentLanguage: readonly FieldEntry[] = [
  {
    path: 'Content-Language',
    title: 'Content-Language header field',
    family: 'other',
    what: 'The languages of the people whom the body is written for.',
    writer: 'Whoever sends a body in words.',
    reader: 'A device may choose by it what it shows.',
    spec: 'RFC 3261 §20.13',
  },
];
