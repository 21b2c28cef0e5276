import type { FieldEntry } from '../field-entry';

/** What the body is. */
export const contentType: readonly FieldEntry[] = [
  {
    path: 'Content-Type',
    title: 'Content-Type header field',
    family: 'other',
    what: 'What kind of data the body is: application/sdp for the description of a call.',
    writer: 'Whoever sends the message; it must be there if there is a body.',
    reader: 'The receiver reads the body accordingly, or refuses it with 415 Unsupported Media Type.',
    spec: 'RFC 3261 §20.15',
  },
  {
    path: 'Content-Type.media-type',
    title: 'Media type of the body',
    family: 'other',
    what: 'Type and subtype of the body, as registered for mail and the web.',
    writer: 'Whoever sends the message.',
    reader: 'The receiver chooses by it how to read the body.',
    spec: 'RFC 3261 §20.15',
  },
];
