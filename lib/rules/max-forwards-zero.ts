import { maxForwards } from '@/lib/sip/headers/max-forwards';
import { firstOf } from '@/lib/sip/values-of';
import { INVITE } from './examples/call';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { FORWARDED } from './examples/session';
import { forwardedRequests } from './reading/forwarded';
import { requestLine } from './reading/start';
import type { ExchangeRule } from './rule';

const last = changed(INVITE)`
  -Max-Forwards: 70
  +Max-Forwards: 0
`;

export const maxForwardsZero: ExchangeRule = {
  id: 'max-forwards-zero',
  scope: 'exchange',
  title: 'A request with Max-Forwards: 0 is not sent on',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §16.3',
  why: 'Zero means that the next proxy is one too many. One that sends the request on all the same takes away what ends a loop: two servers that each take the other for the right one then pass a REGISTER to and fro until both are overloaded. A server that is itself meant, the registrar for instance, may still answer it.',
  remedy: 'Answer 483 (Too Many Hops); an OPTIONS the proxy may answer as if it were meant itself.',
  good: [
    inTurn(INVITE, FORWARDED),
    inTurn(
      changed(INVITE)`
        -Max-Forwards: 70
        +Max-Forwards: 1
      `,
      changed(FORWARDED)`
        -Max-Forwards: 69
        +Max-Forwards: 0
      `,
    ),
  ],
  bad: [
    inTurn(
      last,
      changed(FORWARDED)`
        -Max-Forwards: 69
        +Max-Forwards: 0
                       ^
      `,
    ),
    inTurn(
      last,
      changed(FORWARDED)`
         INVITE sip:bob@client.biloxi.example.com SIP/2.0
         ^^^^^^
        -Max-Forwards: 69
      `,
    ),
  ],
  check: (exchange) =>
    forwardedRequests(exchange).flatMap(({ before, after, at }) => {
      const place = firstOf(after, maxForwards) ?? requestLine(after)?.method;
      if (firstOf(before, maxForwards)?.value !== 0 || !place) return [];
      const message = 'Expected 483 from the proxy instead: the request came to it with Max-Forwards: 0';
      return [{ at, from: place.from, to: place.to, message }];
    }),
};
