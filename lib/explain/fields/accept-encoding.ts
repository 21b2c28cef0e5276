import type { FieldEntry } from '../field-entry';
import { preferenceEntry } from '../preference-entry';

/** Packings that are understood. */
export const acceptEncoding: readonly FieldEntry[] = [
  {
    path: 'Accept-Encoding',
    title: 'Accept-Encoding header field',
    family: 'other',
    what: 'How the body of the answer may be packed: gzip, for instance. Empty: not at all.',
    writer: 'Whoever sends the message, if it can unpack anything.',
    reader: 'The other side packs a body in one of these ways, or leaves it as it is.',
    spec: 'RFC 3261 §20.2',
  },
  preferenceEntry('Accept-Encoding', 'RFC 3261 §20.2'),
];
