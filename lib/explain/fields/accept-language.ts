import type { FieldEntry } from '../field-entry';
import { preferenceEntry } from '../preference-entry';

/** Languages that people read. */
export const acceptLanguage: readonly FieldEntry[] = [
  {
    path: 'Accept-Language',
    title: 'Accept-Language header field',
    family: 'other',
    what: 'Languages in which reason phrases and bodies should be written, for the people who see them.',
    writer: 'Whoever sends the request, from the settings of the device.',
    reader: 'The server picks one of them for its texts, if it has the choice.',
    spec: 'RFC 3261 §20.3',
  },
  preferenceEntry('Accept-Language', 'RFC 3261 §20.3'),
];
