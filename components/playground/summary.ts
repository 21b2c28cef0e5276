import { messageName } from '@/components/judging/message-name';
import type { JudgedMessage } from '@/lib/rules/judge-text';
import { inWords } from '@/lib/text/in-words';
import type { Severity } from '@/lib/text/problem';

/** From the worst to the least. */
export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** As they are counted. */
export const severityNouns: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** What was found in a text, in a sentence: `4 messages: 2 errors in F3, one warning in F1.` */
export function summaryOf(judged: readonly JudgedMessage[]): string {
  if (judged.length === 0) return 'There is no message here.';
  const messages = judged.length === 1 ? 'One message' : counted(judged.length, 'message');
  const parts = severities.flatMap((severity) => partOf(judged, severity));
  if (parts.length === 0) return `${messages}: no rule is broken.`;
  const places = [...new Set(parts.map(({ where }) => where))];
  if (places.length === 1) {
    const found = inWords(parts.map((part) => part.found));
    return judged.length === 1 ? `${messages}: ${found}.` : `${messages}: ${found} in ${places.join()}.`;
  }
  return `${messages}: ${parts.map(({ found, where }) => `${found} in ${where}`).join(', ')}.`;
}

/** `one error`, `2 errors`. */
export function counted(count: number, noun: string): string {
  return count === 1 ? `one ${noun}` : `${count.toLocaleString('en')} ${noun}s`;
}

/** Messages that are named one by one. */
const MOST_NAMED = 4;

interface Part {
  /** `2 errors`. */
  readonly found: string;
  /** `F1 and F3`. */
  readonly where: string;
}

function partOf(judged: readonly JudgedMessage[], severity: Severity): readonly Part[] {
  const counts = judged.map(({ problems }) => problems.filter((one) => one.severity === severity).length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return [];
  const names = counts.flatMap((count, index) => (count > 0 ? [messageName(index)] : []));
  const where = names.length > MOST_NAMED ? `${names.length} of them` : inWords(names);
  return [{ found: counted(total, severityNouns[severity]), where }];
}
