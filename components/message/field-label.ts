import type { ExplainedSpan } from '@/lib/explain/explanation';
import type { Message } from '@/lib/sip/message';
import { pieceValue } from '@/lib/sip/pieces';
import type { Problem } from '@/lib/text/problem';
import type { Span } from '@/lib/text/span';

/** What can be said of a field besides its value. */
export interface FieldRemarks {
  readonly problems: readonly Problem[];
  readonly changed: readonly Span[];
}

/** A field for screen readers: `branch parameter of Via: z9hG4bKnashds7, changed. Expected …`. */
export function fieldLabel(message: Message, span: ExplainedSpan, remarks: FieldRemarks): string {
  const { title } = span.explanation;
  const value = span.path.endsWith(':') ? '' : pieceValue(message, span);
  const name = value === '' ? title : `${title}: ${value}`;
  const changed = remarks.changed.some((change) => meets(change, span)) ? ', changed' : '';
  const faults = remarks.problems.filter((problem) => meets(problem, span)).map((problem) => problem.message);
  return [name + changed, ...faults].join('. ');
}

function meets(one: Span, field: Span): boolean {
  return one.from < field.to && one.to > field.from;
}
