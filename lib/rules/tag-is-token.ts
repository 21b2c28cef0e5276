import { isToken } from '@/lib/sip/grammar/is-token';
import type { AddressValue } from '@/lib/sip/grammar/name-addr';
import type { Message } from '@/lib/sip/message';
import { changed } from './examples/changed';
import { F1, F4 } from './examples/registration';
import { fixBy } from './reading/fixes';
import { fromOf, tagOf, toOf } from './reading/identity';
import { isReported } from './reading/is-reported';
import type { Finding, MessageRule } from './rule';

export const tagIsToken: MessageRule = {
  id: 'tag-is-token',
  scope: 'message',
  title: 'A tag is a token and has no quotation marks',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §25.1',
  why: 'Elements that look at a tag compare the characters as they stand. One that takes the quotation marks off and one that leaves them on do not find the same dialog, and a strict parser refuses the header field. Colons and brackets, which other parameters may have, have no place in a tag either.',
  remedy: "Write letters, digits and the characters -.!%*_+`'~ alone.",
  good: [
    F1,
    changed(F1)`
      -From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
      +From: Bob <sips:bob@biloxi.example.com>;tag=a73%k_zl-f.l~1
    `,
  ],
  bad: [
    changed(F1)`
      -From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
      +From: Bob <sips:bob@biloxi.example.com>;tag="a73kszlfl"
                                                   ^^^^^^^^^^^
    `,
    changed(F4)`
      -To: Bob <sips:bob@biloxi.example.com>;tag=37GkEhwl6
      +To: Bob <sips:bob@biloxi.example.com>;tag=37:GkEhwl6
                                                 ^^^^^^^^^^
    `,
  ],
  check: (message) =>
    [fromOf(message), toOf(message)].flatMap((address) => (address ? tagFault(message, address) : [])),
};

function tagFault(message: Message, address: AddressValue): readonly Finding[] {
  const tag = tagOf(address);
  const value = tag?.value;
  if (!value?.value || isToken(value.value) || isReported(message, value)) return [];
  const { from, to } = value;
  const { text = '' } = tag ?? {};
  const edit = isToken(text) ? { from, to, insert: text } : undefined;
  const says = `Expected ${edit ? 'the tag without quotation marks' : 'a tag of the characters of a token'}`;
  return [{ from, to, message: says, ...fixBy('Remove the quotation marks', edit) }];
}
