import type { FieldEntry } from '../field-entry';

/** What the body is for. */
export const contentDisposition: readonly FieldEntry[] = [
  {
    path: 'Content-Disposition',
    title: 'Content-Disposition header field',
    family: 'other',
    what: 'What is to be done with the body: session describes a call, render is to be shown, alert rings.',
    writer: 'Whoever sends a body whose use its type does not tell.',
    reader:
      'The receiver treats the body accordingly. Where the field is missing, application/sdp describes a session and everything else is shown.',
    spec: 'RFC 3261 §20.11',
  },
  {
    path: 'Content-Disposition;handling',
    title: 'handling parameter of Content-Disposition',
    family: 'other',
    what: 'Whether a receiver that cannot use the body may pass over it: optional, or required, which also holds where nothing is said.',
    writer: 'Whoever sends the body.',
    reader: 'A server that cannot use a body that is required answers 415 Unsupported Media Type.',
    spec: 'RFC 3261 §20.11',
  },
];
