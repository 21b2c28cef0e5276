import { maxForwards } from '@/lib/sip/headers/max-forwards';
import { firstOf } from '@/lib/sip/values-of';
import { INVITE } from './examples/call';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { FORWARDED } from './examples/session';
import { replaceBy } from './reading/fixes';
import { forwardedRequests } from './reading/forwarded';
import type { ExchangeRule } from './rule';

export const maxForwardsDecrement: ExchangeRule = {
  id: 'max-forwards-decrement',
  scope: 'exchange',
  title: 'Each proxy takes one off Max-Forwards',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §16.6',
  why: 'Max-Forwards ends a loop only if it reaches zero. A proxy that leaves it as it is, or sets it back to 70, lets a request that has lost its way circle for ever; one that takes off more makes a long but right way end in a 483.',
  remedy:
    'Write the number that came, less one. Only where the header field is missing may a proxy add it, with 70.',
  good: [
    inTurn(INVITE, FORWARDED),
    inTurn(
      changed(INVITE)`
        -Max-Forwards: 70
        +Max-Forwards: 255
      `,
      changed(FORWARDED)`
        -Max-Forwards: 69
        +Max-Forwards: 254
      `,
    ),
  ],
  bad: [
    inTurn(
      INVITE,
      changed(FORWARDED)`
        -Max-Forwards: 69
        +Max-Forwards: 70
                       ^^
      `,
    ),
    inTurn(
      INVITE,
      changed(FORWARDED)`
        -Max-Forwards: 69
        +Max-Forwards: 60
                       ^^
      `,
    ),
  ],
  check: (exchange) =>
    forwardedRequests(exchange).flatMap(({ before, after, at }) => {
      const came = firstOf(before, maxForwards)?.value ?? 0;
      const left = firstOf(after, maxForwards);
      // What came with zero should not have been sent on at all, and what is no number is another rule's.
      if (!(came > 0) || !left || Number.isNaN(left.value) || left.value === came - 1) return [];
      const message = `Expected ${came - 1}, one less than the ${came} with which the request came to the proxy, found ${left.value}`;
      const fix = replaceBy(`Write ${came - 1}`, left, String(came - 1));
      return [{ at, from: left.from, to: left.to, message, fix }];
    }),
};
