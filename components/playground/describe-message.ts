import { describePacket } from '@/lib/session/describe-packet';
import { cseq } from '@/lib/sip/headers/cseq';
import type { Message } from '@/lib/sip/message';
import { firstOf } from '@/lib/sip/values-of';
import { visibleText } from '@/lib/text/visible-text';
import { type Way, writeWay } from '@/lib/text/way';

/** A message in words: `REGISTER` and `CSeq 2, with credentials`; `401 Unauthorized` and `answer to CSeq 1 REGISTER`. */
export function describeMessage(
  message: Message,
  way: Way,
): { readonly label: string; readonly detail: string } {
  const { label, kind, detail } = describePacket(message);
  const count = kind === 'response' ? firstOf(message, cseq) : undefined;
  const answers = count && `answer to CSeq ${count.number.value} ${visibleText(count.method.value)}`;
  return { label, detail: [detail ?? answers, visibleText(writeWay(way))].filter(Boolean).join(' · ') };
}
