import type { AddressValue } from '@/lib/sip/grammar/name-addr';
import { type Parameter, parameter } from '@/lib/sip/grammar/parameters';
import { callId } from '@/lib/sip/headers/call-id';
import { type CSeq, cseq } from '@/lib/sip/headers/cseq';
import { from } from '@/lib/sip/headers/from';
import { to } from '@/lib/sip/headers/to';
import { type Via, via } from '@/lib/sip/headers/via';
import type { Message, Token } from '@/lib/sip/message';
import { firstOf } from '@/lib/sip/values-of';

/** The Call-ID, where it can be read. */
export function callIdOf(message: Message): Token | undefined {
  return firstOf(message, callId);
}

/** Number and method in CSeq, where there is one. */
export function cseqOf(message: Message): CSeq | undefined {
  return firstOf(message, cseq);
}

/** The address in From. */
export function fromOf(message: Message): AddressValue | undefined {
  return firstOf(message, from);
}

/** The address in To. */
export function toOf(message: Message): AddressValue | undefined {
  return firstOf(message, to);
}

/** The hop that sent the request, or to which the response goes next. */
export function topVia(message: Message): Via | undefined {
  return firstOf(message, via);
}

/** The tag of an address in From or To. */
export function tagOf(address: AddressValue | undefined): Parameter | undefined {
  return address && parameter(address, 'tag');
}

/** The branch of a hop: the name of its transaction (RFC 3261 §8.1.1.7). */
export function branchOf(hop: Via | undefined): Parameter | undefined {
  return hop && parameter(hop, 'branch');
}

/** `sent-by` for comparing: host without case, and the port where one is written. */
export function sentBy({ host, port }: Via): string {
  return host.value.toLowerCase() + (port ? `:${port.value}` : '');
}

/**
 * What tells a request from every other one, wherever it is seen: a retransmission or a copy that a proxy sent on has
 * the same Call-ID and the same number in CSeq; so have its ACK and its CANCEL (RFC 3261 §8.1.1.5, §9.1, §17.1.1.3).
 */
export function requestKey(message: Message): string | undefined {
  const id = callIdOf(message);
  const count = cseqOf(message);
  return id && count ? `${count.number.value} ${id.value}` : undefined;
}
