import { maxForwards } from '@/lib/sip/headers/max-forwards';
import { recordRoute } from '@/lib/sip/headers/record-route';
import { via } from '@/lib/sip/headers/via';
import type { Message } from '@/lib/sip/message';
import { firstOf, valuesOf } from '@/lib/sip/values-of';
import { INVITE } from './examples/call';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { FORWARDED } from './examples/session';
import { topVia } from './reading/identity';
import { sentRequests } from './reading/sent';
import type { ExchangeRule } from './rule';

export const proxyAddsVia: ExchangeRule = {
  id: 'proxy-adds-via',
  scope: 'exchange',
  title: 'A proxy puts a Via of its own on top',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §16.6',
  why: 'The response takes the way of the Vias back, from the top one down. Where a proxy did not put its own there, the response passes it by and goes to a phone behind a firewall or NAT that lets in nothing but what comes from the proxy. A box in the way that only counts down Max-Forwards, or adds a Record-Route, does just that.',
  remedy:
    'Insert a Via with the address of the proxy and a new branch above the others, and take it off the response.',
  good: [inTurn(INVITE, FORWARDED), inTurn(INVITE, INVITE)],
  bad: [
    inTurn(
      INVITE,
      changed(INVITE)`
        -INVITE sip:bob@biloxi.example.com SIP/2.0
        +INVITE sip:bob@client.biloxi.example.com SIP/2.0
         Via: SIP/2.0/UDP client.atlanta.example.com:5060;branch=z9hG4bK74bf9
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        -Max-Forwards: 70
        +Max-Forwards: 69
      `,
    ),
    inTurn(
      INVITE,
      changed(INVITE)`
         INVITE sip:bob@biloxi.example.com SIP/2.0
         Via: SIP/2.0/UDP client.atlanta.example.com:5060;branch=z9hG4bK74bf9
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        +Via: SIP/2.0/UDP ss2.biloxi.example.com:5060;branch=z9hG4bK721e4.1
        -Max-Forwards: 70
        +Max-Forwards: 69
      `,
    ),
  ],
  check: (exchange) =>
    [...sentRequests(exchange).values()].flatMap(({ request, sights }) =>
      sights.flatMap(({ at, observed: { message, repeats } }) => {
        const top = topVia(message);
        if (!top || repeats || !isSentOn(request, message)) return [];
        const says =
          'Expected the Via of the proxy above this one: the request was changed on the way as proxies do';
        return [{ at, from: top.from, to: top.to, message: says }];
      }),
    ),
};

/** A client sends the same text again; one with fewer hops to go, or with more of those that it has passed, was forwarded. */
function isSentOn(first: Message, later: Message): boolean {
  const left = (message: Message) => firstOf(message, maxForwards)?.value ?? Number.NaN;
  const isLonger = ({ length }: readonly unknown[], of: readonly unknown[]) => length > of.length;
  return (
    left(later) < left(first) ||
    isLonger(valuesOf(later, recordRoute), valuesOf(first, recordRoute)) ||
    isLonger(valuesOf(later, via), valuesOf(first, via))
  );
}
