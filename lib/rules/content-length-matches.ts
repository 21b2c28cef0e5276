import { byteLength } from '@/lib/sip/bytes';
import { contentLength } from '@/lib/sip/headers/content-length';
import { valuesOf } from '@/lib/sip/values-of';
import { slice } from '@/lib/text/span';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { replaceBy } from './reading/fixes';
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
  good: [F1],
  bad: [
    changed(F1)`
      -Content-Length: 0
      +Content-Length: 12
                       ^^
    `,
  ],
  check: (message) => {
    const stated = valuesOf(message, contentLength).filter(({ value }) => !Number.isNaN(value));
    const bytes = stated.length === 0 ? 0 : byteLength(slice(message.text, message.body));
    return stated
      .filter(({ value }) => value > bytes)
      .map((length) => ({
        from: length.from,
        to: length.to,
        message: `Expected ${bytes}, the length of the body in bytes, found ${length.value}`,
        fix: replaceBy(`Write ${bytes}`, length, String(bytes)),
      }));
  },
};
