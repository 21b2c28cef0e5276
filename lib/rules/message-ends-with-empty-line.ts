import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { fromSyntax } from './reading/from-syntax';
import type { MessageRule } from './rule';

export const messageEndsWithEmptyLine: MessageRule = {
  id: 'message-ends-with-empty-line',
  scope: 'message',
  title: 'An empty line ends the header, also where there is no body',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §7',
  why: 'Without it a receiver on a stream waits for the rest of the header until it gives up, and a message in a datagram counts as cut off. Editors and copied text are where the line gets lost.',
  remedy: 'End the last header field with CRLF and add one more CRLF.',
  good: [F1],
  bad: [
    changed(F1)`
       Content-Length: 0
                        ^
      -
      -
    `,
  ],
  check: fromSyntax('message-ends-with-empty-line'),
};
