import type { FieldEntry } from '../field-entry';

/** Contacts that a caller does not want. */
export const rejectContact: readonly FieldEntry[] = [
  {
    path: 'Reject-Contact',
    title: 'Reject-Contact header field',
    family: 'other',
    what: 'What a contact must not be like for this request: a machine that answers, for instance.',
    writer: 'The caller.',
    reader: 'The proxy leaves out the contacts that said so of themselves when they registered.',
    spec: 'RFC 3841 §9.2',
  },
];
