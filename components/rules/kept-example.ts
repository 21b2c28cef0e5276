import { readTab, writeTab } from '@/components/ui/tab-storage';
import type { Rule } from '@/lib/rules/rule';
import { type ExampleAt, exampleText } from './example-at';

/** An example of a rule as the reader left it. */
export interface KeptExample {
  readonly at: ExampleAt;
  readonly text: string;
}

/** True if the reader changed an example of this rule since this tab was opened. */
export function hasKeptExample(rule: string): boolean {
  return readTab(keyOf(rule)) !== '';
}

/** What was kept of a rule; undefined if that is nothing, or an example that the rule no longer has. */
export function readKeptExample(rule: Rule): KeptExample | undefined {
  try {
    const value: unknown = JSON.parse(readTab(keyOf(rule.id)));
    if (!Array.isArray(value)) return undefined;
    const [kind, index, text]: readonly unknown[] = value;
    if (kind !== 'bad' && kind !== 'good') return undefined;
    if (typeof index !== 'number' || rule[kind][index] === undefined) return undefined;
    return typeof text === 'string' ? { at: { kind, index }, text } : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps it in this tab, or nothing where the example is as it was. */
export function keepExample(rule: Rule, { at, text }: KeptExample): void {
  const isChanged = text !== exampleText(rule, at);
  writeTab(keyOf(rule.id), isChanged ? JSON.stringify([at.kind, at.index, text]) : '');
}

function keyOf(rule: string): string {
  return `rule/${rule}`;
}
