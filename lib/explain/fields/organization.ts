import type { FieldEntry } from '../field-entry';

/** Whom the sender belongs to. */
export const organization: readonly FieldEntry[] = [
  {
    path: 'Organization',
    title: 'Organization header field',
    family: 'other',
    what: 'The name of the organization that the sender belongs to.',
    writer: 'Whoever sends the message.',
    reader: 'It is shown, or calls are sorted by it; nobody checks whether it is true.',
    spec: 'RFC 3261 §20.25',
  },
];
