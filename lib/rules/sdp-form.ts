import { INVITE, INVITE_IN_PARTS } from './examples/call';
import { changed } from './examples/changed';
import { fromBody } from './reading/from-body';
import type { MessageRule } from './rule';

export const sdpForm: MessageRule = {
  id: 'sdp-form',
  scope: 'message',
  title: 'A session description has the lines of SDP, in their order',
  // Only who takes the call reads it: no proxy and no registrar refuses anything because of it.
  severity: 'warning',
  basis: 'grammar',
  spec: 'RFC 8866 §9',
  why: 'SDP is a list of lines, each one letter, an equals sign and a value, in an order that never changes, so that simple programs can read it. A program that meets another order, a space too many or a letter that it does not know may drop the whole description: the call then fails with 400 or 488, or is set up with sound in one direction only. Registrations do not depend on it.',
  remedy:
    'Write v, o, s and t, with c for the address, then an m for each medium with its attributes below it. End each line with CRLF.',
  good: [INVITE, INVITE_IN_PARTS],
  bad: [
    changed(INVITE)`
      -Content-Length: 151
      +Content-Length: 144
      -t=0 0
       m=audio 49172 RTP/AVP 0
       ^
    `,
    changed(INVITE)`
      -s=-
       c=IN IP4 192.0.2.101
      +s=-
       ^^^
    `,
    changed(INVITE)`
      -Content-Length: 151
      +Content-Length: 153
      -v=0
      +v = 0
       ^^^^^
    `,
    changed(INVITE)`
      -Content-Length: 151
      +Content-Length: 152
      -c=IN IP4 192.0.2.101
      +c=IN IP4 2001:db8::101
            ^^^
    `,
    changed(INVITE)`
      -Content-Length: 151
      +Content-Length: 129
      -c=IN IP4 192.0.2.101
       m=audio 49172 RTP/AVP 0
       ^^^^^^^^^^^^^^^^^^^^^^^
    `,
    changed(INVITE_IN_PARTS)`
      -m=audio 49172 RTP/AVP 0
      +m=audio 49172 RTPxAVP:0
       ^^^^^^^^^^^^^^^^^^^^^^^
    `,
  ],
  check: fromBody('sdp-form'),
};
