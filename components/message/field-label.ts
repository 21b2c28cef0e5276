import type { ExplainedSpan } from '@/lib/explain/explanation';
import type { Message } from '@/lib/sip/message';
import { pieceValue } from '@/lib/sip/pieces';
import type { Problem } from '@/lib/text/problem';
import type { Span } from '@/lib/text/span';
import { countBelow } from './count-below';

/** What can be said of fields besides their values. */
export interface FieldRemarks {
  readonly problems: readonly Problem[];
  readonly changed: readonly Span[];
}

/** The fields for screen readers, in their order: `branch parameter of Via: z9hG4bKnashds7, changed. Expected …`. */
export function fieldLabels(
  message: Message,
  explained: readonly ExplainedSpan[],
  { problems, changed }: FieldRemarks,
): readonly string[] {
  const faults = meetings(explained, problems);
  const changes = meetings(explained, changed);
  return explained.map((span, field) => {
    const name = nameOf(message, span);
    const messages = (faults.get(field) ?? []).map((problem) => problem.message);
    return [changes.has(field) ? `${name}, changed` : name, ...messages].join('. ');
  });
}

/** UTF-16 units of a value that are read out: the whole of a long one is heard by reading the text itself. */
const HEARD = 200;

function nameOf(message: Message, span: ExplainedSpan): string {
  const { title } = span.explanation;
  const value = span.path.endsWith(':') ? '' : pieceValue(message, span);
  if (value === '') return title;
  return `${title}: ${value.length > HEARD ? `${value.slice(0, HEARD)}…` : value}`;
}

/** By the index of the field: the spans that it shares a character with. Fields are in order and do not overlap. */
function meetings<S extends Span>(fields: readonly Span[], spans: readonly S[]): ReadonlyMap<number, S[]> {
  const starts = fields.map(({ from }) => from);
  const ends = fields.map(({ to }) => to);
  const met = new Map<number, S[]>();
  for (const span of spans) {
    const behind = countBelow(starts, span.to);
    for (let field = countBelow(ends, span.from + 1); field < behind; field++) {
      const already = met.get(field);
      if (already === undefined) met.set(field, [span]);
      else already.push(span);
    }
  }
  return met;
}
