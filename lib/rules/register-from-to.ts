import { canonicalAor } from '@/lib/sip/uri/same-uri';
import { isSipUri, parseUri } from '@/lib/sip/uri/uri';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { fromOf, toOf } from './reading/identity';
import { isRegister } from './reading/start';
import type { MessageRule } from './rule';

export const registerFromTo: MessageRule = {
  id: 'register-from-to',
  scope: 'message',
  title: 'A phone that registers itself writes its address into From and To alike',
  severity: 'info',
  basis: 'policy',
  spec: 'RFC 3261 §10.2',
  why: 'To says whose bindings are to change, From who asks for it. Where they differ somebody registers for another, as an assistant may for a manager, and a registrar allows that only to whom it was told to: most answer 403. A phone whose two settings for its address differ by an oversight looks the same.',
  remedy: 'Write the address-of-record into both, unless one user registers for another on purpose.',
  good: [
    F1,
    changed(F1)`
      -From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
      +From: "The desk" <SIPS:bob@BILOXI.example.com>;tag=a73kszlfl
    `,
  ],
  bad: [
    changed(F1)`
      -From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
      +From: Boss <sips:boss@biloxi.example.com>;tag=a73kszlfl
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `,
  ],
  check: (message) => {
    const sender = isRegister(message) ? fromOf(message)?.uri : undefined;
    const owner = toOf(message)?.uri;
    if (!sender || !owner) return [];
    const [asking, owning] = [parseUri(sender.value), parseUri(owner.value)];
    if (!isSipUri(asking) || !isSipUri(owning) || canonicalAor(asking) === canonicalAor(owning)) return [];
    const says = `Expected ${owner.value}, as in To, unless somebody registers for another`;
    return [{ from: sender.from, to: sender.to, message: says }];
  },
};
