import { type Via, via } from '@/lib/sip/headers/via';
import type { Message } from '@/lib/sip/message';
import { valuesOf } from '@/lib/sip/values-of';
import { branchOf, cseqOf, fromOf, requestKey, sentBy, tagOf, topVia } from './identity';
import { oncePer } from './once-per';
import { requestLine } from './start';

/** What tells a hop from every other one: who sent, and the branch. What servers add on the way, `received`, is left out. */
export function hopKey(hop: Via): string {
  return `${sentBy(hop)} ${branchOf(hop)?.text ?? ''}`;
}

/** The hops of a message as one key, without the first `passed` of them. */
export function hopsKey(message: Message, passed = 0): string {
  return valuesOf(message, via).slice(passed).map(hopKey).join(', ');
}

/** Who sends a request, or whom its response goes to next; undefined where no Via can be read. */
export const topHopKey = oncePer((message: Message): string | undefined => {
  const hop = topVia(message);
  return hop && hopKey(hop);
});

/** A request wherever it is seen, with its responses, its ACK and its CANCEL: From tag, number in CSeq and Call-ID. */
export const originKey = oncePer((message: Message): string | undefined => {
  const key = requestKey(message);
  return key === undefined ? undefined : `${tagOf(fromOf(message))?.text} ${key}`;
});

/** A request wherever it is seen, with its responses. Its ACK and its CANCEL are other ones. */
export function anywhereKey(message: Message): string | undefined {
  const key = originKey(message);
  return key === undefined ? undefined : `${methodOf(message)} ${key}`;
}

/** The same between two neighbours: one client transaction (RFC 3261 §17.1.3). */
export function transactionKey(message: Message): string | undefined {
  const key = anywhereKey(message);
  const hop = topHopKey(message);
  return key === undefined || hop === undefined ? undefined : `${hop} ${key}`;
}

/** What a message is about: the method of a request, of a response the one that CSeq names. */
export function methodOf(message: Message): string | undefined {
  return requestLine(message)?.method.value ?? cseqOf(message)?.method.value;
}
