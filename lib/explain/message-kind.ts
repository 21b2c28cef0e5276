import type { Message } from '@/lib/sip/message';
import type { MessageKind } from './explanation-of';

/** What the words of an explanation go by. A message with an unreadable first line counts as a request. */
export function kindOf({ startLine }: Message): MessageKind {
  return startLine.kind === 'response' ? 'response' : 'request';
}
