import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { wrongLength } from './reading/stated-length';
import type { MessageRule } from './rule';

export const contentLengthMatches: MessageRule = {
  id: 'content-length-matches',
  scope: 'message',
  title: 'Content-Length announces no more bytes than there are',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §18.3',
  why: 'On a stream the receiver waits for bytes that never come, or takes them from the message behind. A request in a datagram is answered with 400, a response is dropped. A body that was cut off or edited by hand is the usual cause.',
  remedy: 'Count the bytes of the body, line ends included, as they are sent.',
  good: [
    F1,
    changed(F1)`
      -Content-Length: 0
      +Content-Type: text/plain
      +Content-Length: 5

      +Hello
    `,
  ],
  bad: [
    changed(F1)`
      -Content-Length: 0
      +Content-Length: 12
                       ^^
    `,
  ],
  check: (message) => wrongLength(message, (announced, found) => announced > found),
};
