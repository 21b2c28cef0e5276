import type { Message } from '@/lib/sip/message';
import type { Problem } from '@/lib/text/problem';
import type { Span } from '@/lib/text/span';
import { judgeExchange } from './judge';

/**
 * What the rules have against some credentials, seen beside the message with their challenge: the problems within that
 * span of the request. Rules that need the password, or the whole exchange, have no say.
 */
export function judgeDigest(request: Message, credentials: Span, challenge?: Message): readonly Problem[] {
  const messages = challenge === undefined ? [request] : [challenge, request];
  const problems = judgeExchange(messages.map((message) => ({ message }))).at(-1) ?? [];
  return problems.filter(
    ({ rule, from, to }) => rule !== COUNTS_REQUESTS && from >= credentials.from && to <= credentials.to,
  );
}

/** How often a nonce has been used cannot be known from two messages. */
const COUNTS_REQUESTS = 'auth-nc-increasing';
