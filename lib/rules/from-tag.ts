import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { fromOf, tagOf } from './reading/identity';
import { requestLine } from './reading/start';
import type { MessageRule } from './rule';

export const fromTag: MessageRule = {
  id: 'from-tag',
  scope: 'message',
  title: 'The From of a request has a tag',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §8.1.1.3',
  why: 'The tag tells apart two requests of the same user with the same Call-ID, and together with the tag of the other side it names a dialog. Servers of today refuse a request without one; only implementations of RFC 2543 sent such.',
  remedy: 'Add ;tag= and a random text of at least 32 bits after the address.',
  good: [F1],
  bad: [
    changed(F1)`
      -From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
      +From: Bob <sips:bob@biloxi.example.com>
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
  ],
  check: (message) => {
    const from = requestLine(message) && fromOf(message);
    if (!from || tagOf(from)?.text) return [];
    return [{ from: from.from, to: from.to, message: 'Expected a tag after the address in From' }];
  },
};
