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
  const tooLong = judged.flatMap(({ isTooLong }, index) => (isTooLong ? [messageName(index)] : []));
  if (tooLong.length === 0) return found(judged);
  const are = tooLong.length === 1 ? 'is' : 'are';
  const said = tooLong.length === judged.length ? `${messagesIn(judged)}.` : found(judged);
  return `${said} ${named(tooLong)} ${are} too long to be judged.`;
}

/** True for lines of which none begins a message of SIP: they are read as a broken one all the same. */
export function isNoSip(judged: readonly JudgedMessage[]): boolean {
  return judged.length > 0 && judged.every(({ message }) => !BEGINS.test(message.text));
}

/** A first line that names SIP: by its version or by the scheme of what is asked for. */
const BEGINS = /^.*\bsips?[:/]/i;

function found(judged: readonly JudgedMessage[]): string {
  const messages = messagesIn(judged);
  const parts = severities.flatMap((severity) => partOf(judged, severity));
  if (parts.length === 0) return `${messages}: no rule is broken.`;
  const places = [...new Set(parts.map(({ where }) => where))];
  if (places.length === 1) {
    const all = inWords(parts.map((part) => part.found));
    return judged.length === 1 ? `${messages}: ${all}.` : `${messages}: ${all} in ${places.join()}.`;
  }
  return `${messages}: ${parts.map((part) => `${part.found} in ${part.where}`).join(', ')}.`;
}

function messagesIn({ length }: readonly JudgedMessage[]): string {
  return length === 1 ? 'One message' : counted(length, 'message');
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
  return [{ found: counted(total, severityNouns[severity]), where: named(names) }];
}

function named(names: readonly string[]): string {
  return names.length > MOST_NAMED ? `${names.length} of them` : inWords(names);
}
