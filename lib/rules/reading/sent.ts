import type { Message } from '@/lib/sip/message';
import type { Exchange, Observed } from '../rule';
import { transactionKey } from './hops';
import { oncePer } from './once-per';
import { requestLine } from './start';

/** One sight of a message. */
export interface Sight {
  /** Index in the exchange. */
  readonly at: number;
  readonly observed: Observed;
}

/** A request between two neighbours and everything that reads as the same client transaction. */
export interface Sent {
  readonly request: Message;
  /** The request itself, its retransmissions, and sights of it behind a NAT. */
  readonly sights: readonly Sight[];
  /** Addresses that it was seen to come from and to go to, where they are known. */
  readonly sources: ReadonlySet<string>;
  readonly destinations: ReadonlySet<string>;
}

/** Every request by its `transactionKey`, by which its responses are found too. */
export const sentRequests = oncePer((exchange: Exchange): ReadonlyMap<string, Sent> => {
  const sent = new Map<string, Unfinished>();
  exchange.messages.forEach((observed, at) => {
    const key = requestLine(observed.message) && transactionKey(observed.message);
    if (key === undefined) return;
    const one = sent.get(key) ?? newSent(observed.message);
    sent.set(key, one);
    one.sights.push({ at, observed });
    if (observed.source !== undefined) one.sources.add(observed.source);
    if (observed.destination !== undefined) one.destinations.add(observed.destination);
  });
  return sent;
});

interface Unfinished extends Sent {
  readonly sights: Sight[];
  readonly sources: Set<string>;
  readonly destinations: Set<string>;
}

function newSent(request: Message): Unfinished {
  return { request, sights: [], sources: new Set(), destinations: new Set() };
}
