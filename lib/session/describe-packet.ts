import type { Packet } from '@/lib/sim/trace';
import { authorization } from '@/lib/sip/headers/authorization';
import { cseq } from '@/lib/sip/headers/cseq';
import { proxyAuthorization } from '@/lib/sip/headers/proxy-authorization';
import { keepAliveOf } from '@/lib/sip/keep-alive';
import type { Message } from '@/lib/sip/message';
import { parse } from '@/lib/sip/parse';
import { firstOf } from '@/lib/sip/values-of';
import { slice } from '@/lib/text/span';
import { visibleText } from '@/lib/text/visible-text';

/** What a packet is called on the ladder. */
export interface PacketSummary {
  /** `REGISTER`, `401 Unauthorized`. */
  readonly label: string;
  readonly kind: 'request' | 'response' | 'unreadable';
  /** What tells it from its neighbours: `CSeq 2, with credentials`. */
  readonly detail?: string;
}

/** Sums up a packet by what stands in its first line and in CSeq. */
export function describePacket(packet: Pick<Packet, 'text'>): PacketSummary {
  const keepAlive = keepAliveOf(packet.text);
  if (keepAlive !== undefined) return keepAlives[keepAlive];
  const message = parse(packet.text);
  const { startLine } = message;
  switch (startLine.kind) {
    case 'request':
      return { label: visibleText(startLine.method.value), kind: 'request', ...detailOf(message) };
    case 'response':
      return {
        label: visibleText(`${startLine.status.value} ${startLine.reason.value}`.trim()),
        kind: 'response',
      };
    case 'unreadable':
      return { label: 'unreadable text', kind: 'unreadable' };
  }
}

const keepAlives = {
  ping: { label: 'keep-alive', kind: 'request' },
  pong: { label: 'keep-alive answered', kind: 'response' },
} as const;

function detailOf(message: Message): { detail?: string } {
  const number = firstOf(message, cseq)?.number;
  const proof = firstOf(message, authorization) ?? firstOf(message, proxyAuthorization);
  const parts = [
    // As it is written: what is too large would be another number.
    number === undefined || Number.isNaN(number.value)
      ? undefined
      : `CSeq ${visibleText(slice(message.text, number))}`,
    proof === undefined ? undefined : 'with credentials',
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? {} : { detail: parts.join(', ') };
}
