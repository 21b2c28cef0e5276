import { via } from '@/lib/sip/headers/via';
import type { Message } from '@/lib/sip/message';
import { valuesOf } from '@/lib/sip/values-of';
import type { Exchange } from '../rule';
import { methodOf, originKey, topHopKey } from './hops';
import { sentBy, topVia } from './identity';
import { oncePer } from './once-per';
import { requestLine, statusLine } from './start';

/** A CANCEL and what it cancels. */
export interface Cancellation {
  /** Index of the CANCEL in the exchange. */
  readonly at: number;
  readonly cancel: Message;
  readonly request: Message;
  /** False where the CANCEL has another top Via than the request. */
  readonly hasVia: boolean;
  /** Index of the first response to the request that was seen, before the CANCEL or after it. */
  readonly answeredAt: number | undefined;
}

/**
 * Every CANCEL with the request that has its top Via (RFC 3261 §9.1, §9.2). So that a CANCEL with another Via can be told
 * what is wrong with it, the same Call-ID, number in CSeq and From tag will do too, if only one request of its sender is
 * meant. Proxies send several, of which the trace may lack some.
 */
export const cancellations = oncePer((exchange: Exchange): readonly Cancellation[] => {
  const byHop = new Map<string, Cancelled>();
  const byKey = new Map<string, Cancelled | 'several'>();
  const found: { at: number; cancel: Message; of: Cancelled; hasVia: boolean }[] = [];
  exchange.messages.forEach(({ message }, at) => {
    const hop = topHopKey(message);
    const key = originKey(message);
    if (hop === undefined || key === undefined) return;
    const method = requestLine(message)?.method.value;
    if (statusLine(message)) {
      const answered = byHop.get(hop);
      if (answered && methodOf(message) === methodOf(answered.request)) answered.answeredAt ??= at;
    } else if (method === 'CANCEL') {
      const named = byHop.get(hop);
      const only = byKey.get(key);
      if (named) found.push({ at, cancel: message, of: named, hasVia: true });
      else if (only && only !== 'several' && isOwn(only.request, message))
        found.push({ at, cancel: message, of: only, hasVia: false });
    } else if (method !== undefined && method !== 'ACK' && byHop.get(hop)?.key !== key) {
      const cancelled: Cancelled = { key, request: message, answeredAt: undefined };
      byHop.set(hop, cancelled);
      byKey.set(key, byKey.has(key) ? 'several' : cancelled);
    }
  });
  return found.map(({ of: { request, answeredAt }, ...one }) => ({ ...one, request, answeredAt }));
});

/** True if a client, which is no proxy, sent both. */
function isOwn(request: Message, cancel: Message): boolean {
  const [first, ...others] = valuesOf(request, via);
  const top = topVia(cancel);
  return first !== undefined && top !== undefined && others.length === 0 && sentBy(first) === sentBy(top);
}

/** A request that may be cancelled. */
interface Cancelled {
  readonly key: string;
  readonly request: Message;
  answeredAt: number | undefined;
}
