import { type MediaType, mediaTypeParts, readMediaType } from '../grammar/media-type';
import type { HeaderGrammar } from '../header-grammar';

/** `application/sdp;charset=utf-8`. */
export type ContentType = MediaType;

/** `Content-Type: application/sdp` (RFC 3261 §20.15). */
export const contentType: HeaderGrammar<ContentType> = {
  name: 'Content-Type',
  compact: 'c',
  list: false,
  read: (cursor) => readMediaType(cursor),
  parts: mediaTypeParts,
};
