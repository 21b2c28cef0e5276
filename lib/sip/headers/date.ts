import { readSipDate, type SipDate, sipDateParts } from '../grammar/sip-date';
import type { HeaderGrammar } from '../header-grammar';

/** `Date: Sat, 13 Nov 2010 23:29:00 GMT` (RFC 3261 §20.17): when the message was first sent, in GMT always. */
export const date: HeaderGrammar<SipDate> = {
  name: 'Date',
  list: false,
  read: readSipDate,
  parts: sipDateParts,
};
