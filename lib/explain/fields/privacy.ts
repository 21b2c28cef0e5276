import type { FieldEntry } from '../field-entry';

/** What is to stay hidden. */
export const privacy: readonly FieldEntry[] = [
  {
    path: 'Privacy',
    title: 'Privacy header field',
    family: 'other',
    what: 'What the sender wants to have hidden from the other side: id, header, session or user; none for nothing, critical if the request is to fail rather than go unprotected.',
    writer: 'The client.',
    reader: 'A proxy that vouches for privacy takes out or replaces what tells who the sender is.',
    spec: 'RFC 3323 §4.2',
  },
];
