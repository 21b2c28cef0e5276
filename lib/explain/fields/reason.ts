import type { FieldEntry } from '../field-entry';

/** Why a request was sent. */
export const reason: readonly FieldEntry[] = [
  {
    path: 'Reason',
    title: 'Reason header field',
    family: 'other',
    what: 'Why a request such as CANCEL or BYE is sent: the call was taken elsewhere, or the telephone network cleared it.',
    writer: 'The client, or a gateway or proxy on the way.',
    reader: 'A phone may show it, or leave a call that was answered elsewhere out of the missed ones.',
    spec: 'RFC 3326 §2',
  },
  {
    path: 'Reason.protocol',
    title: 'Protocol in Reason',
    family: 'other',
    what: 'Whose codes are meant: SIP for status codes, Q.850 for those of the telephone network.',
    writer: 'Whoever wrote the reason.',
    reader: 'It tells how to read the cause.',
    spec: 'RFC 3326 §2',
  },
  {
    path: 'Reason;cause',
    title: 'cause parameter of Reason',
    family: 'other',
    what: 'The code: a status code for SIP, a cause value for Q.850.',
    writer: 'Whoever wrote the reason.',
    reader: 'Phones and gateways act on it.',
    spec: 'RFC 3326 §2',
  },
  {
    path: 'Reason;text',
    title: 'text parameter of Reason',
    family: 'other',
    what: 'The cause in words.',
    writer: 'Whoever wrote the reason.',
    reader: 'It is shown or logged.',
    spec: 'RFC 3326 §2',
  },
];
