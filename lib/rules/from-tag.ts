import type { AddressValue } from '@/lib/sip/grammar/name-addr';
import type { Message } from '@/lib/sip/message';
import { parseUri, type UriPart, uriParameter } from '@/lib/sip/uri/uri';
import { slice } from '@/lib/text/span';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { fromOf, tagOf } from './reading/identity';
import { removeParameter } from './reading/remove-parameter';
import { requestLine } from './reading/start';
import type { Finding, MessageRule } from './rule';

export const fromTag: MessageRule = {
  id: 'from-tag',
  scope: 'message',
  title: 'The From of a request has a tag',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §8.1.1.3',
  why: 'The tag tells apart two requests of the same user with the same Call-ID, and together with the tag of the other side it names a dialog. Servers of today refuse a request without one; only implementations of RFC 2543 sent such. Within the angle brackets it is a parameter of the URI, which nobody looks at.',
  remedy: 'Add ;tag= and a random text of at least 32 bits after the address, behind the closing bracket.',
  good: [F1],
  bad: [
    changed(F1)`
      -From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
      +From: Bob <sips:bob@biloxi.example.com>
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
    changed(F1)`
      -From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
      +From: Bob <sips:bob@biloxi.example.com;tag=a73kszlfl>;day=tuesday
                                              ^^^^^^^^^^^^^
    `,
  ],
  check: (message) => {
    const from = requestLine(message) && fromOf(message);
    if (!from || tagOf(from)?.text) return [];
    const within = from.bracketed ? tagInUri(message, from) : undefined;
    if (within) return [misplaced(message, from, within)];
    return [{ from: from.from, to: from.to, message: 'Expected a tag after the address in From' }];
  },
};

function tagInUri({ text }: Message, { uri }: AddressValue): UriPart | undefined {
  const tag = uriParameter(parseUri(text, uri.from, uri.to), 'tag');
  return tag?.value?.value ? tag : undefined;
}

function misplaced({ text }: Message, { uri }: AddressValue, tag: UriPart): Finding {
  const { from, to } = tag;
  const message = 'Expected the tag behind the angle brackets: within them it is a parameter of the URI';
  const bracketEnd = uri.to + 1;
  const edits = [
    removeParameter(text, tag),
    { from: bracketEnd, to: bracketEnd, insert: `;${slice(text, tag)}` },
  ];
  return text.charAt(uri.to) === '>'
    ? { from, to, message, fix: { title: 'Move the tag', edits } }
    : { from, to, message };
}
