import type { Message } from '@/lib/sip/message';
import type { Span } from '@/lib/text/span';

/** True if the parser reports a fault there, so that nobody has to say it again in other words. */
export function isReported({ problems }: Message, { from, to }: Span): boolean {
  return problems.some((problem) => problem.from <= from && to <= problem.to);
}
