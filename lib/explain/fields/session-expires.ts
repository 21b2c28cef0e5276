import type { FieldEntry } from '../field-entry';

/** How long a session lives without a refresh. */
export const sessionExpires: readonly FieldEntry[] = [
  {
    path: 'Session-Expires',
    title: 'Session-Expires header field',
    family: 'other',
    what: 'How many seconds a call counts as alive after it was last refreshed.',
    writer: 'The client; a proxy may lower it, and the server that answers has the last word.',
    reader:
      'Both sides and the proxies that stay in the call: it is refreshed after half of that time, and given up without a refresh.',
    spec: 'RFC 4028 §4',
  },
  {
    path: 'Session-Expires;refresher',
    title: 'refresher parameter of Session-Expires',
    family: 'other',
    what: 'Which side refreshes the call: uac is the one that sent this request, uas the one that answers it.',
    writer: 'The client may say so, and the server that answers must.',
    reader: 'The side that is named sends the next refresh, the other one waits for it.',
    spec: 'RFC 4028 §4',
  },
];
