import { INVITE_IN_PARTS } from './examples/call';
import { changed } from './examples/changed';
import { fromBody } from './reading/from-body';
import type { MessageRule } from './rule';

export const multipartForm: MessageRule = {
  id: 'multipart-form',
  scope: 'message',
  title: 'The parts of a multipart stand between lines made of its boundary',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 2046 §5.1.1',
  why: 'A multipart has no lengths: the boundary in Content-Type is all that tells one part from the next, and the one with two more hyphens tells that there are no more. A receiver that does not find it answers 400 or 415, or loses the parts. A boundary that was changed in one place only, or a body cut off before its last line, is the usual reason.',
  remedy:
    'Write -- and the boundary on a line of its own above each part, the same with -- at its end below the last part, and an empty line between the header fields of a part and what it carries.',
  good: [INVITE_IN_PARTS],
  bad: [
    changed(INVITE_IN_PARTS)`
      -Content-Type: multipart/mixed;boundary=next
      +Content-Type: multipart/mixed
                     ^^^^^^^^^^^^^^^
    `,
    changed(INVITE_IN_PARTS)`
      -Content-Type: multipart/mixed;boundary=next
      +Content-Type: multipart/mixed;boundary=other
                                     ^^^^^^^^^^^^^^
    `,
    changed(INVITE_IN_PARTS)`
      -Content-Length: 248
      +Content-Length: 238
       --next
       Content-Type: application/sdp
       --next
       ^^^^^^
      ---next--
    `,
    changed(INVITE_IN_PARTS)`
      -Content-Length: 248
      +Content-Length: 247
      -Content-Type: text/plain
      +Content-Type text/plain
       ^^^^^^^^^^^^^^^^^^^^^^^
    `,
  ],
  check: fromBody('multipart-form'),
};
