import type { Span } from '@/lib/text/span';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { F1 } from './examples/registration';
import { seen } from './examples/seen';
import { branchOf, topVia } from './reading/identity';
import { type Sending, sendings } from './reading/sendings';
import type { ExchangeFinding, ExchangeRule } from './rule';

const request = changed(F1)`
  -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
  +Via: SIP/2.0/UDP client.biloxi.example.com;branch=z9hG4bKnashds7
`;
const marked = changed(request)`
   Via: SIP/2.0/UDP client.biloxi.example.com;branch=z9hG4bKnashds7
                                                     ^^^^^^^^^^^^^^
`;
const UDP = '192.0.2.201:5060 -> 192.0.2.1:5060 over UDP';

export const retransmitSchedule: ExchangeRule = {
  id: 'retransmit-schedule',
  scope: 'exchange',
  title: 'A request is sent again after 0.5, 1, 2 and then every 4 seconds, over UDP only',
  severity: 'info',
  basis: 'MUST',
  spec: 'RFC 3261 §17.1.2.2',
  why: 'Timer E doubles the pause up to four seconds, so that clients whose server is slow do not make it slower, and Timer F ends it all after 32 seconds; for an INVITE the pause goes on doubling. A phone that hammers on is blocked by servers that guard against floods. Over TCP, TLS and WebSocket the transport sends again by itself, and a second copy is only one more request. A longer pause is no fault: some clients begin with a second, and traces lose packets.',
  remedy:
    'Set the timers as in RFC 3261 §17.1.2.2: T1 500 ms, T2 4 s; leave Timer E out over a reliable transport.',
  good: [
    inTurn(...[0, 500, 1500, 3500, 7500, 11500].map((ms) => seen(`${UDP} at ${ms} ms`, request))),
    inTurn(...[0, 900, 1900, 3900].map((ms) => seen(`${UDP} at ${ms} ms`, request))),
    inTurn(...[0, 1000, 3000, 7000, 11000, 15100].map((ms) => seen(`${UDP} at ${ms} ms`, request))),
    inTurn(request, request, request),
  ],
  bad: [
    inTurn(
      ...[0, 500].map((ms) => seen(`${UDP} at ${ms} ms`, request)),
      ...[1000, 1500].map((ms) => seen(`${UDP} at ${ms} ms`, marked)),
    ),
    inTurn(
      seen('192.0.2.201:5061 -> 192.0.2.1:5061 over TLS at 0 ms', F1),
      seen(
        '192.0.2.201:5061 -> 192.0.2.1:5061 over TLS at 500 ms',
        changed(F1)`
           Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
                                                                  ^^^^^^^^^^^^^^
        `,
      ),
    ),
    inTurn(
      ...[0, 500, 31500].map((ms) => seen(`${UDP} at ${ms} ms`, request)),
      seen(`${UDP} at 35.5 s`, marked),
    ),
  ],
  check: (exchange) =>
    sendings(exchange).flatMap((sending) => (sending.isReliable ? onStream(sending) : overUdp(sending))),
};

const T1 = 500;
const T2 = 4000;
/** A client may be this much early: clocks of hosts and of captures are not exact. */
const TOLERANCE = 0.8;

function onStream({ transport, sends }: Sending): readonly ExchangeFinding[] {
  return sends.slice(1).map(({ at, message }) => ({
    at,
    ...placeIn(message),
    message: `Expected no retransmission over ${transport}, which delivers what is sent`,
  }));
}

function overUdp({ isInvite, sends }: Sending): readonly ExchangeFinding[] {
  const first = sends[0]?.time ?? 0;
  const longest = isInvite ? Number.POSITIVE_INFINITY : T2;
  // A client that begins with a longer pause has a greater T1, and gives up later.
  const end = 64 * Math.max(T1, (sends[1]?.time ?? 0) - first);
  return sends.slice(1).flatMap(({ at, message, time }, i) => {
    const pause = time - (sends[i]?.time ?? 0);
    const wanted = Math.min(T1 * 2 ** i, longest);
    const says =
      pause < wanted * TOLERANCE
        ? `Expected a pause of ${seconds(wanted)} before retransmission ${i + 1}, found ${seconds(pause)}`
        : time - first > end
          ? `Expected the client to give up ${seconds(end)} after the first request, found it sent again after ${seconds(time - first)}`
          : undefined;
    return says === undefined ? [] : [{ at, ...placeIn(message), message: says }];
  });
}

function seconds(ms: number): string {
  return `${Math.round(ms / 10) / 100} s`;
}

function placeIn(message: Sending['sends'][number]['message']): Span {
  const hop = topVia(message);
  const { from, to } = branchOf(hop)?.value ?? hop ?? message.startLine;
  return { from, to };
}
