import type { CSeq } from '@/lib/sip/headers/cseq';
import type { Exchange } from '../rule';
import { methodOf } from './hops';
import { callIdOf, cseqOf, fromOf, tagOf, toOf } from './identity';
import { oncePer } from './once-per';
import { requestLine, statusLine } from './start';

/** An ACK whose number in CSeq no INVITE had. */
export interface UnmatchedAck {
  /** Index of the ACK in the exchange. */
  readonly at: number;
  readonly found: CSeq;
  /** The number of the INVITE whose final response waits for an ACK. */
  readonly wanted: number;
}

/**
 * ACKs with the Call-ID and both tags of a final response that nobody has acknowledged, and with a number that no INVITE of that
 * caller had (RFC 3261 §13.2.2.4, §17.1.1.3).
 */
export const unmatchedAcks = oncePer((exchange: Exchange): readonly UnmatchedAck[] => {
  const numbers = new Set<string>();
  const waiting = new Map<string, number>();
  return exchange.messages.flatMap(({ message, repeats }, at) => {
    const count = cseqOf(message);
    const caller = `${tagOf(fromOf(message))?.text} ${callIdOf(message)?.value}`;
    if (!count) return [];
    const dialog = `${tagOf(toOf(message))?.text} ${caller}`;
    if (requestLine(message)?.method.value !== 'ACK') {
      if (methodOf(message) !== 'INVITE') return [];
      numbers.add(`${count.number.value} ${caller}`);
      if ((statusLine(message)?.status.value ?? 0) >= 200) waiting.set(dialog, count.number.value);
      return [];
    }
    const wanted = waiting.get(dialog);
    const isKnown = numbers.has(`${count.number.value} ${caller}`);
    if (isKnown && wanted === count.number.value) waiting.delete(dialog);
    return isKnown || wanted === undefined || repeats ? [] : [{ at, found: count, wanted }];
  });
});
