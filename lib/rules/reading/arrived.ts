import { via } from '@/lib/sip/headers/via';
import type { Message } from '@/lib/sip/message';
import { valuesOf } from '@/lib/sip/values-of';
import type { Exchange } from '../rule';
import { anywhereKey, hopsKey } from './hops';
import { sentBy, topVia } from './identity';
import { oncePer } from './once-per';
import { requestLine, statusLine } from './start';

/** A response that arrived at the address which sent its request. */
export interface Arrived {
  /** Index of the response in the exchange. */
  readonly at: number;
  readonly response: Message;
  readonly asked: Asked;
}

/** What was asked from one address with the same method, Call-ID, CSeq and From tag. */
export interface Asked {
  /** `hopsKey` of each request. */
  readonly hops: ReadonlySet<string>;
  /** The number of Vias and the `sent-by` on top: `1 client.biloxi.example.com:5061`. */
  readonly senders: ReadonlySet<string>;
  /** One request for each number of Vias. */
  readonly byCount: ReadonlyMap<number, Message>;
}

/** Responses of which it is known where they went, with what was asked from there. A response to another place is left out. */
export const arrivedResponses = oncePer((exchange: Exchange): readonly Arrived[] => {
  const askedFrom = new Map<string, Unfinished>();
  return exchange.messages.flatMap(({ message, source, destination }, at) => {
    const key = anywhereKey(message);
    if (key === undefined) return [];
    if (requestLine(message) && source !== undefined) {
      const asked = askedFrom.get(`${source} ${key}`) ?? newAsked();
      askedFrom.set(`${source} ${key}`, asked);
      remember(asked, message);
    }
    const asked = statusLine(message) ? askedFrom.get(`${destination} ${key}`) : undefined;
    return asked ? [{ at, response: message, asked }] : [];
  });
});

/** The number of Vias of a message and the address that the top one names; undefined where there is none. */
export function senderKey(message: Message): string | undefined {
  const top = topVia(message);
  return top && `${valuesOf(message, via).length} ${sentBy(top)}`;
}

interface Unfinished extends Asked {
  readonly hops: Set<string>;
  readonly senders: Set<string>;
  readonly byCount: Map<number, Message>;
}

function newAsked(): Unfinished {
  return { hops: new Set(), senders: new Set(), byCount: new Map() };
}

function remember({ hops, senders, byCount }: Unfinished, request: Message): void {
  hops.add(hopsKey(request));
  senders.add(senderKey(request) ?? '');
  byCount.set(valuesOf(request, via).length, request);
}
