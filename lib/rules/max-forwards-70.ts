import { maxForwards } from '@/lib/sip/headers/max-forwards';
import { via } from '@/lib/sip/headers/via';
import { firstOf, valuesOf } from '@/lib/sip/values-of';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { replaceBy } from './reading/fixes';
import { requestLine } from './reading/start';
import type { MessageRule } from './rule';

export const maxForwards70: MessageRule = {
  id: 'max-forwards-70',
  scope: 'message',
  title: 'A request starts with 70 hops to go',
  severity: 'warning',
  basis: 'SHOULD',
  spec: 'RFC 3261 §8.1.1.6',
  why: 'Each proxy takes one off. With a few hops a request works in the house and gets 483 Too Many Hops where it has a longer way, through the border of a provider for instance; with many, one that runs in a circle keeps the proxies busy for longer. A gateway that sends a request on as its own takes one off as well, hence nothing is said of 60 to 69.',
  remedy: 'Write Max-Forwards: 70, whatever the way is.',
  good: [
    F1,
    changed(F1)`
      -Max-Forwards: 70
      +Max-Forwards: 68
    `,
    changed(F1)`
      -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
      -Max-Forwards: 70
      +Via: SIP/2.0/TLS ss1.example.com:5061;branch=z9hG4bK2d4790.1
      +Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
      +Max-Forwards: 5
    `,
  ],
  bad: [
    changed(F1)`
      -Max-Forwards: 70
      +Max-Forwards: 5
                     ^
    `,
    changed(F1)`
      -Max-Forwards: 70
      +Max-Forwards: 255
                     ^^^
    `,
  ],
  check: (message) => {
    const method = requestLine(message)?.method.value;
    const hops = firstOf(message, maxForwards);
    if (!method || !hops || !(hops.value <= LIMIT) || LEFT_OUT.has(method)) return [];
    if (isUsual(hops.value) || valuesOf(message, via).length !== 1) return [];
    const says = `Expected ${USUAL} in the request of a client, found ${hops.value}`;
    return [
      { from: hops.from, to: hops.to, message: says, fix: replaceBy(`Write ${USUAL}`, hops, `${USUAL}`) },
    ];
  },
};

const USUAL = 70;

/** Greater numbers are none of this header field. */
const LIMIT = 255;

/** OPTIONS counts hops when it explores the way (§11.1), and proxies make ACK and CANCEL of their own. */
const LEFT_OUT: ReadonlySet<string> = new Set(['ACK', 'CANCEL', 'OPTIONS']);

/** Behind a gateway that counts as proxies do (RFC 7332) a few are gone. */
function isUsual(hops: number): boolean {
  return hops >= USUAL - 10 && hops <= USUAL;
}
