import type { FieldEntry } from '../field-entry';

/** More about a failure. */
export const errorInfo: readonly FieldEntry[] = [
  {
    path: 'Error-Info',
    title: 'Error-Info header field',
    family: 'other',
    what: 'Where more about a failure is to be found: an announcement to be played, a page to be shown.',
    writer: 'The server that refuses the request.',
    reader: 'A phone may play or show it instead of the bare reason phrase.',
    spec: 'RFC 3261 §20.18',
  },
  {
    path: 'Error-Info.uri',
    title: 'URI in Error-Info',
    family: 'other',
    what: 'The announcement or the page.',
    writer: 'The server that refuses the request.',
    reader: 'A phone may call or open it.',
    spec: 'RFC 3261 §20.18',
  },
];
