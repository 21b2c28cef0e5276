import { tokenList } from '../grammar/token-list';

/** `Content-Encoding: gzip` (RFC 3261 §20.12): how the body was packed, in the order in which that was done. */
export const contentEncoding = tokenList(
  'Content-Encoding',
  'content-coding',
  'Expected a content coding, such as gzip',
  { compact: 'e' },
);
