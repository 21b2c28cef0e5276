import { contact } from '@/lib/sip/headers/contact';
import type { Message, Token } from '@/lib/sip/message';
import { fieldsNamed, firstOf } from '@/lib/sip/values-of';
import type { Span } from '@/lib/text/span';
import { INVITE } from './examples/call';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { FORWARDED, RINGING } from './examples/session';
import { forwardedResponses } from './reading/forwarded';
import { originKey } from './reading/hops';
import { tagOf, toOf } from './reading/identity';
import { statusLine } from './reading/start';
import type { Exchange, ExchangeRule } from './rule';

const ownTrying = changed(RINGING)`
  -SIP/2.0 180 Ringing
  +SIP/2.0 100 Trying
  -To: Bob <sip:bob@biloxi.example.com>;tag=8321234356
  +To: Bob <sip:bob@biloxi.example.com>
  -Contact: <sip:bob@client.biloxi.example.com>
`;

const plainTryingOfBob = changed(ownTrying)`
   SIP/2.0 100 Trying
  +Via: SIP/2.0/UDP ss2.biloxi.example.com:5060;branch=z9hG4bK721e4.1;received=192.0.2.222
`;

const tryingOfBob = changed(plainTryingOfBob)`
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
  why: 'A 100 tells the one neighbour that sent the request to stop sending it again, and nobody else. A proxy with state says that itself, at once; the 100 of the next hop comes too late for it and says nothing to the phone. A proxy that keeps no state passes everything on, a 100 too, so this is a warning. That a 100 was passed on is seen by what a proxy would not have written: the To tag or the Contact of the next hop, the name of its software, or a reason phrase of its own.',
  remedy: 'Keep a 100 that comes back, and answer the request with one of your own.',
  good: [
    inTurn(INVITE, ownTrying, FORWARDED, tryingOfBob),
    inTurn(INVITE, FORWARDED, tryingOfBob, ownTrying),
    // Two proxies may run the same software.
    inTurn(
      INVITE,
      FORWARDED,
      changed(plainTryingOfBob)`
        -SIP/2.0 100 Trying
        +SIP/2.0 100 Giving a try
         CSeq: 1 INVITE
        +Server: Gate 5.7
      `,
      changed(ownTrying)`
        -SIP/2.0 100 Trying
        +SIP/2.0 100 Giving a try
         CSeq: 1 INVITE
        +Server: Gate 5.7
      `,
    ),
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
    inTurn(
      INVITE,
      FORWARDED,
      changed(plainTryingOfBob)`
         CSeq: 1 INVITE
        +Server: Lamp 1.0
      `,
      changed(ownTrying)`
         SIP/2.0 100 Trying
                 ^^^
         CSeq: 1 INVITE
        +Server: Lamp 1.0
      `,
      changed(RINGING)`
         CSeq: 1 INVITE
        +Server: Lamp 1.0
      `,
    ),
    inTurn(
      INVITE,
      FORWARDED,
      changed(plainTryingOfBob)`
        -SIP/2.0 100 Trying
        +SIP/2.0 100 Looking for a lamp
      `,
      changed(ownTrying)`
        -SIP/2.0 100 Trying
        +SIP/2.0 100 Looking for a lamp
                 ^^^
      `,
    ),
  ],
  check: (exchange) => {
    const phones = softwareOfPhones(exchange);
    return forwardedResponses(exchange).flatMap(({ before, after, at }) => {
      const status = statusLine(after)?.status;
      if (status?.value !== 100 || !comesFrom(before, after, phones)) return [];
      const { from, to }: Span = status;
      return [{ at, from, to, message: 'Expected the proxy to keep this 100, which came from the next hop' }];
    });
  },
};

/**
 * A proxy that makes a 100 itself knows neither the tag nor the Contact that the next hop gave, and has its own software, unless
 * the next hop is a proxy of the same make, and its own reason phrase.
 */
function comesFrom(before: Message, after: Message, phones: ReadonlySet<string>): boolean {
  const software = softwareOf(after);
  const isOfPhone = software !== '' && phones.has(`${software} ${originKey(after)}`);
  return (
    isShared(tagOf(toOf(before))?.value, tagOf(toOf(after))?.value) ||
    isShared(uriOf(before), uriOf(after)) ||
    (isOfPhone && software === softwareOf(before)) ||
    hasSameOddReason(before, after)
  );
}

/** The software of those who answered a request with a Contact, which a proxy does not have. */
function softwareOfPhones({ messages }: Exchange): ReadonlySet<string> {
  const answers = messages.filter(
    ({ message }) => (statusLine(message)?.status.value ?? 0) > 100 && uriOf(message),
  );
  return new Set(answers.map(({ message }) => `${softwareOf(message)} ${originKey(message)}`));
}

/** Empty where it is not told. */
function softwareOf(message: Message): string {
  return ['Server', 'User-Agent']
    .flatMap((name) => fieldsNamed(message, name).map(({ value }) => value.value))
    .join();
}

function hasSameOddReason(before: Message, after: Message): boolean {
  const reason = (message: Message) => statusLine(message)?.reason.value.trim().toLowerCase() ?? '';
  return !USUAL_REASONS.has(reason(after)) && reason(before) === reason(after);
}

/** What proxies write, those of the widespread makes included. */
const USUAL_REASONS: ReadonlySet<string> = new Set([
  '',
  'trying',
  'giving a try',
  'giving it a try',
  'trying -- your call is important to us',
]);

function uriOf(message: Message): Token | undefined {
  const first = firstOf(message, contact);
  return first?.kind === 'address' ? first.uri : undefined;
}

function isShared(a: Token | undefined, b: Token | undefined): boolean {
  return a !== undefined && a.value === b?.value;
}
