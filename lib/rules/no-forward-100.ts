import { contact } from '@/lib/sip/headers/contact';
import type { Message, Token } from '@/lib/sip/message';
import { firstOf } from '@/lib/sip/values-of';
import type { Span } from '@/lib/text/span';
import { INVITE } from './examples/call';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { FORWARDED, RINGING } from './examples/session';
import { forwardedResponses } from './reading/forwarded';
import { tagOf, toOf } from './reading/identity';
import { statusLine } from './reading/start';
import type { ExchangeRule } from './rule';

const ownTrying = changed(RINGING)`
  -SIP/2.0 180 Ringing
  +SIP/2.0 100 Trying
  -To: Bob <sip:bob@biloxi.example.com>;tag=8321234356
  +To: Bob <sip:bob@biloxi.example.com>
  -Contact: <sip:bob@client.biloxi.example.com>
`;

const tryingOfBob = changed(ownTrying)`
   SIP/2.0 100 Trying
  +Via: SIP/2.0/UDP ss2.biloxi.example.com:5060;branch=z9hG4bK721e4.1;received=192.0.2.222
   CSeq: 1 INVITE
  +Contact: <sip:bob@client.biloxi.example.com>
`;

export const noForward100: ExchangeRule = {
  id: 'no-forward-100',
  scope: 'exchange',
  title: 'A proxy does not pass a 100 on',
  severity: 'warning',
  basis: 'MUST',
  spec: 'RFC 3261 §16.7',
  why: 'A 100 tells the one neighbour that sent the request to stop sending it again, and nobody else. A proxy with state says that itself, at once; the 100 of the next hop comes too late for it and says nothing to the phone. A proxy that keeps no state passes everything on, a 100 too, so this is a warning.',
  remedy: 'Keep a 100 that comes back, and answer the request with one of your own.',
  good: [
    inTurn(INVITE, ownTrying, FORWARDED, tryingOfBob),
    inTurn(INVITE, FORWARDED, tryingOfBob, ownTrying),
  ],
  bad: [
    inTurn(
      INVITE,
      FORWARDED,
      tryingOfBob,
      changed(ownTrying)`
         SIP/2.0 100 Trying
                 ^^^
         CSeq: 1 INVITE
        +Contact: <sip:bob@client.biloxi.example.com>
      `,
    ),
  ],
  check: (exchange) =>
    forwardedResponses(exchange).flatMap(({ before, after, at }) => {
      const status = statusLine(after)?.status;
      if (status?.value !== 100 || !comesFrom(before, after)) return [];
      const { from, to }: Span = status;
      return [{ at, from, to, message: 'Expected the proxy to keep this 100, which came from the next hop' }];
    }),
};

/** A proxy that makes a 100 itself knows neither the tag nor the Contact that the next hop gave. */
function comesFrom(before: Message, after: Message): boolean {
  return (
    isShared(tagOf(toOf(before))?.value, tagOf(toOf(after))?.value) || isShared(uriOf(before), uriOf(after))
  );
}

function uriOf(message: Message): Token | undefined {
  const first = firstOf(message, contact);
  return first?.kind === 'address' ? first.uri : undefined;
}

function isShared(a: Token | undefined, b: Token | undefined): boolean {
  return a !== undefined && a.value === b?.value;
}
