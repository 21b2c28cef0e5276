import type { FieldEntry } from '../field-entry';

/** What a call is about. */
export const subject: readonly FieldEntry[] = [
  {
    path: 'Subject',
    title: 'Subject header field',
    family: 'other',
    what: 'What a call is about, in the words of the caller.',
    writer: 'The client.',
    reader: 'It may be shown while the phone rings.',
    spec: 'RFC 3261 §20.36',
  },
];
