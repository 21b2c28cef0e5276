import type { FieldEntry } from '../field-entry';

/** `SIP/2.0 401 Unauthorized`. */
export const statusLine: readonly FieldEntry[] = [
  {
    path: 'Status-Line',
    title: 'Status line',
    family: 'other',
    what: 'The first line of a response: the version, a code for programs and a phrase for people.',
    writer:
      'The server that answers; here that is the registrar, unless a proxy on the way refused the request.',
    reader: 'The client acts on the code. Which request is answered stands in Via and CSeq, not here.',
    spec: 'RFC 3261 §7.2',
  },
  {
    path: 'Status-Line.version',
    title: 'SIP version of the response',
    family: 'other',
    what: 'The version of the protocol: SIP/2.0, in capital letters.',
    writer: 'The server that answers.',
    reader: 'The client knows by the first word of the message that this is a response.',
    spec: 'RFC 3261 §7.2',
  },
  {
    path: 'Status-Line.status',
    title: 'Status code',
    family: 'other',
    what: 'The outcome in three digits. 1xx: still at work; 2xx: done; 3xx: ask elsewhere; 4xx: not like this; 5xx: the server failed; 6xx: nowhere.',
    writer:
      'The server that answers. 401 comes from a registrar that wants credentials, 407 from a proxy on the way.',
    reader:
      'The client reads it to decide what comes next; a code that it does not know counts as the x00 of its class.',
    spec: 'RFC 3261 §8.1.3.2',
  },
  {
    path: 'Status-Line.reason',
    title: 'Reason phrase',
    family: 'other',
    what: 'The outcome in words, for people. Any text will do, even none.',
    writer: 'The server that answers; the usual phrases are those of RFC 3261 §21.',
    reader: 'No program may decide by it: two servers may use different words for the same code.',
    spec: 'RFC 3261 §7.2',
  },
];
