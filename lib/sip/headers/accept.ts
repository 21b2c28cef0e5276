import { readAcceptParams } from '../grammar/accept-params';
import { type MediaType, mediaTypeParts, readMediaType } from '../grammar/media-type';
import type { HeaderGrammar } from '../header-grammar';

/** `Accept: application/sdp;level=1, text/*;q=0.5` (RFC 3261 §20.1), one value a media range; empty: no body at all. */
export const accept: HeaderGrammar<MediaType> = {
  name: 'Accept',
  list: true,
  mayBeEmpty: true,
  read: (cursor) => readMediaType(cursor, readAcceptParams),
  parts: mediaTypeParts,
};
