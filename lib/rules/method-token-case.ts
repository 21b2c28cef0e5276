import { allow } from '@/lib/sip/headers/allow';
import type { Message, Token } from '@/lib/sip/message';
import { valuesOf } from '@/lib/sip/values-of';
import { changed } from './examples/changed';
import { F1, F4 } from './examples/registration';
import { cseqOf } from './reading/identity';
import { isMiswrittenMethod } from './reading/is-miswritten-method';
import { requestLine } from './reading/start';
import type { Finding, MessageRule } from './rule';

export const methodTokenCase: MessageRule = {
  id: 'method-token-case',
  scope: 'message',
  title: 'The name of a method is written in capital letters',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §25.1',
  why: 'Names of header fields may be written in any case, names of methods may not: Register is some other method, which nobody has defined. A server answers 405 or 501, or ignores it. It happens in requests that were typed by hand or made by a script.',
  remedy: 'Write the method in capital letters, in the request line and in CSeq.',
  good: [
    F1,
    changed(F1)`
      -REGISTER sips:ss2.biloxi.example.com SIP/2.0
      +Enroll sips:ss2.biloxi.example.com SIP/2.0
      -CSeq: 1 REGISTER
      +CSeq: 1 Enroll
    `,
  ],
  bad: [
    changed(F1)`
      -REGISTER sips:ss2.biloxi.example.com SIP/2.0
      +Register sips:ss2.biloxi.example.com SIP/2.0
       ^^^^^^^^
      -CSeq: 1 REGISTER
      +CSeq: 1 Register
    `,
    changed(F1)`
      -REGISTER sips:ss2.biloxi.example.com SIP/2.0
      +Register sips:ss2.biloxi.example.com SIP/2.0
       ^^^^^^^^
    `,
    changed(F4)`
       CSeq: 2 REGISTER
      +Allow: INVITE, ack, Bye, X-lamp
                      ^^^  ^^^
    `,
  ],
  check: (message) => [
    ...ofRequest(message),
    ...valuesOf(message, allow)
      .filter(isMiswrittenMethod)
      .map((method) => finding([method])),
  ],
};

/** What stands in CSeq is repaired together with the request line. */
function ofRequest(message: Message): readonly Finding[] {
  const method = requestLine(message)?.method;
  if (!method || !isMiswrittenMethod(method)) return [];
  const copy = cseqOf(message)?.method;
  return [finding(copy && isMiswrittenMethod(copy) ? [method, copy] : [method])];
}

/** Points at the first of the places, and repairs all of them. */
function finding(places: readonly [Token, ...Token[]]): Finding {
  const [{ value, from, to }] = places;
  const right = value.toUpperCase();
  const edits = places.map((place) => ({
    from: place.from,
    to: place.to,
    insert: place.value.toUpperCase(),
  }));
  const message = `Expected ${right} in capital letters, found ${value}`;
  return { from, to, message, fix: { title: `Write ${right}`, edits } };
}
