import type { Message } from '@/lib/sip/message';
import type { Exchange } from '../rule';
import { topVia } from './identity';
import { oncePer } from './once-per';
import { sentRequests } from './sent';
import { requestLine } from './start';

/** A request and its retransmissions on one way, with the times at which they were seen. */
export interface Sending {
  /** As Via names it: `UDP`. */
  readonly transport: string;
  readonly isReliable: boolean;
  readonly isInvite: boolean;
  /** In the order of time: index in the exchange, and ms. */
  readonly sends: readonly { readonly at: number; readonly message: Message; readonly time: number }[];
}

/**
 * Every request that a client sends again by its timers, which ACK is not (RFC 3261 §17.1), where way and times are
 * known. Copies within a few ms are one packet that the trace holds twice.
 */
export const sendings = oncePer((exchange: Exchange): readonly Sending[] =>
  [...sentRequests(exchange).values()].flatMap(({ request, sights }) => {
    const method = requestLine(request)?.method.value;
    if (method === 'ACK' || sights.length < 2) return [];
    const byWay = new Map<string, Sending['sends'][number][]>();
    for (const { at, observed } of sights) {
      const { message, source, destination, at: time } = observed;
      if (source === undefined || destination === undefined || time === undefined) continue;
      const transport = (observed.transport ?? topVia(message)?.transport.value ?? '').toUpperCase();
      const way = `${transport} ${source} ${destination}`;
      const sends = byWay.get(way) ?? [];
      byWay.set(way, sends);
      if (!(time - (sends.at(-1)?.time ?? Number.NEGATIVE_INFINITY) < SAME_PACKET))
        sends.push({ at, message, time });
    }
    return [...byWay].map(([way, sends]) => {
      const [transport = ''] = way.split(' ');
      return { transport, isReliable: RELIABLE.has(transport), isInvite: method === 'INVITE', sends };
    });
  }),
);

/** ms */
const SAME_PACKET = 20;

const RELIABLE: ReadonlySet<string> = new Set(['TCP', 'TLS', 'WS', 'WSS', 'SCTP', 'TLS-SCTP']);
