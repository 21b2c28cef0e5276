import type { Message } from '@/lib/sip/message';
import { cseqOf } from './identity';
import { statusLine } from './start';

/** The method of the request that a response answers, which its CSeq names; undefined for everything else. */
export function answeredMethod(message: Message): string | undefined {
  return statusLine(message) && cseqOf(message)?.method.value;
}
