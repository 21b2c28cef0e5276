import type { Message } from '@/lib/sip/message';
import type { Exchange } from '../rule';
import { anywhereKey, hopsKey } from './hops';
import { oncePer } from './once-per';
import { requestLine, statusLine } from './start';

/** A message that was seen on both sides of a proxy. */
export interface Forwarded {
  /** As it came to the proxy. */
  readonly before: Message;
  /** As the proxy sent it on. */
  readonly after: Message;
  /** Index of `after` in the exchange. */
  readonly at: number;
}

/**
 * Requests that a proxy sent on: Call-ID, CSeq and From tag are those of an earlier request, and below one more Via on
 * top, the proxy's own, stand the Vias of that one (RFC 3261 §16.6 step 8). Each text is named once.
 */
export const forwardedRequests = oncePer((exchange: Exchange): readonly Forwarded[] => {
  const seen = new Map<string, Message>();
  return exchange.messages.flatMap(({ message, repeats }, at) => {
    const key = requestLine(message) && !repeats ? anywhereKey(message) : undefined;
    if (key === undefined) return [];
    const before = seen.get(`${key} ${hopsKey(message, 1)}`);
    seen.set(`${key} ${hopsKey(message)}`, message);
    return before ? [{ before, after: message, at }] : [];
  });
});

/**
 * Responses that a proxy may have sent on: of the same status as an earlier one, and with its Vias but for the first, which
 * was the proxy's own (RFC 3261 §16.7 step 3). A proxy that made this response itself leaves the same picture.
 */
export const forwardedResponses = oncePer((exchange: Exchange): readonly Forwarded[] => {
  const seen = new Map<string, Message>();
  return exchange.messages.flatMap(({ message, repeats }, at) => {
    const status = statusLine(message)?.status.value;
    const request = status === undefined || repeats ? undefined : anywhereKey(message);
    if (request === undefined) return [];
    const key = `${status} ${request}`;
    const before = seen.get(`${key} ${hopsKey(message)}`);
    const rest = hopsKey(message, 1);
    if (rest !== '') seen.set(`${key} ${rest}`, message);
    return before ? [{ before, after: message, at }] : [];
  });
});
