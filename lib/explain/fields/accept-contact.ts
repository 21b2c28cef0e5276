import type { FieldEntry } from '../field-entry';

/** Contacts that a caller would like. */
export const acceptContact: readonly FieldEntry[] = [
  {
    path: 'Accept-Contact',
    title: 'Accept-Contact header field',
    family: 'other',
    what: 'What a contact should be like for this request: able to do video, not a voice mailbox. One value each way of being fit.',
    writer: 'The caller.',
    reader:
      'The proxy compares it with what each contact said of itself when it registered, and prefers those that match.',
    spec: 'RFC 3841 §9.2',
  },
  {
    path: 'Accept-Contact;require',
    title: 'require parameter of Accept-Contact',
    family: 'other',
    what: 'Contacts that do not match are left out altogether.',
    writer: 'The caller.',
    reader: 'The proxy drops them.',
    spec: 'RFC 3841 §9.2',
  },
  {
    path: 'Accept-Contact;explicit',
    title: 'explicit parameter of Accept-Contact',
    family: 'other',
    what: 'A contact that says nothing of a feature counts as one that lacks it.',
    writer: 'The caller.',
    reader: 'The proxy prefers those that said so.',
    spec: 'RFC 3841 §9.2',
  },
];
