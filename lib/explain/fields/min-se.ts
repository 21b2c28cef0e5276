import type { FieldEntry } from '../field-entry';

/** The shortest refresh of a session. */
export const minSe: readonly FieldEntry[] = [
  {
    path: 'Min-SE',
    title: 'Min-SE header field',
    family: 'other',
    what: 'The shortest time in seconds that a session timer may be set to; 90 where the field is missing.',
    writer:
      'A client or proxy that wants to be spared from refreshes; a 422 Session Interval Too Small must have it.',
    reader:
      'Everybody on the way may raise it but not lower it. After a 422, the client tries again with at least that much.',
    spec: 'RFC 4028 §5',
  },
];
