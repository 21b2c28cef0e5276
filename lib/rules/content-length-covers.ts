import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { wrongLength } from './reading/stated-length';
import type { MessageRule } from './rule';

export const contentLengthCovers: MessageRule = {
  id: 'content-length-covers',
  scope: 'message',
  title: 'Content-Length covers all bytes of the body',
  severity: 'warning',
  basis: 'MUST',
  spec: 'RFC 3261 §18.3',
  why: 'In a datagram the bytes behind the announced ones are thrown away; on a stream they are read as the next message, and everything after them is out of step. Texts beyond ASCII that were counted in characters, and bodies edited by hand, are the usual cause.',
  remedy: 'Count the bytes of the body, line ends included, as they are sent.',
  good: [F1],
  bad: [
    changed(F1)`
      -Content-Length: 0
      +Content-Type: text/plain
      +Content-Length: 6
                       ^

      +Grüße
    `,
  ],
  check: (message) => wrongLength(message, (announced, found) => announced < found),
};
