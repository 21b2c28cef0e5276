import { freeText } from '../grammar/free-text';

/** `Subject: Lunch on Friday` (RFC 3261 §20.36), for people to read. It may be empty. */
export const subject = freeText('Subject', 's');
