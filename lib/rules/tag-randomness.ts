import { changed } from './examples/changed';
import { F1, F4 } from './examples/registration';
import { fromOf, tagOf, toOf } from './reading/identity';
import { requestLine, statusLine } from './reading/start';
import { isTooShortForRandom } from './reading/too-short-for-random';
import type { MessageRule } from './rule';

export const tagRandomness: MessageRule = {
  id: 'tag-randomness',
  scope: 'message',
  title: 'A tag has at least 32 bits of chance in it',
  severity: 'warning',
  basis: 'MUST',
  spec: 'RFC 3261 §19.3',
  why: 'Tags and Call-ID together name a dialog. A tag that comes again, because it counts from 1 or has a few letters, makes a server take a new request for one of an old call after a restart, and lets a stranger guess it and send a BYE. The characters of a token hold six bits each, so that five of them are too few, whatever they are; longer ones may be as bad, which one message does not show. It is a warning, since nobody who gets the message can refuse it for that.',
  remedy: 'Take eight or more hexadecimal digits from a good source of chance, new ones for each dialog.',
  good: [F1, F4],
  bad: [
    changed(F1)`
      -From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
      +From: Bob <sips:bob@biloxi.example.com>;tag=1
                                                   ^
    `,
    changed(F4)`
      -To: Bob <sips:bob@biloxi.example.com>;tag=37GkEhwl6
      +To: Bob <sips:bob@biloxi.example.com>;tag=zlbp7
                                                 ^^^^^
    `,
  ],
  check: (message) => {
    const own = (requestLine(message) && fromOf(message)) ?? (statusLine(message) && toOf(message));
    const tag = tagOf(own)?.value;
    if (!tag?.value || !isTooShortForRandom(tag.value)) return [];
    const says = `Expected a random tag of at least eight characters, found ${tag.value}`;
    return [{ from: tag.from, to: tag.to, message: says }];
  },
};
