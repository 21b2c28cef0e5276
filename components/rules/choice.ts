import type { Rule } from '@/lib/rules/rule';
import type { Severity } from '@/lib/text/problem';
import type { RuleEntry, RuleGroup } from './catalogue';

/** What the reader looks for in the catalogue. */
export interface Choice {
  /** Words that must all be there. */
  readonly words: string;
  readonly severity: Severity | 'any';
  readonly scope: Rule['scope'] | 'any';
}

export const EVERYTHING: Choice = { words: '', severity: 'any', scope: 'any' };

/** What is left of the catalogue. */
export function chosen(groups: readonly RuleGroup[], choice: Choice): readonly RuleGroup[] {
  const words = choice.words.toLowerCase().split(/\s+/).filter(Boolean);
  return groups
    .map((group) => ({
      ...group,
      shelves: group.shelves
        .map((shelf) => ({ ...shelf, rules: shelf.rules.filter((rule) => fits(rule, choice, words)) }))
        .filter(({ rules }) => rules.length > 0),
    }))
    .filter(({ shelves }) => shelves.length > 0);
}

function fits(rule: RuleEntry, { severity, scope }: Choice, words: readonly string[]): boolean {
  if (severity !== 'any' && rule.severity !== severity) return false;
  if (scope !== 'any' && rule.scope !== scope) return false;
  const text = searchable(rule);
  return words.every((word) => holdsWordFrom(text, word));
}

/** True if a word of the text begins like this: `nc` finds `nc` and not `once`. */
function holdsWordFrom(text: string, beginning: string): boolean {
  for (let at = text.indexOf(beginning); at !== -1; at = text.indexOf(beginning, at + 1)) {
    if (!/[\p{L}\d]/u.test(text.charAt(at - 1)) || !/[\p{L}\d]/u.test(beginning.charAt(0))) return true;
  }
  return false;
}

/** `rfc3261` and `§22.4` find what is written as `RFC 3261 §22.4`. */
function searchable({ id, title, why, spec, subject, severity, basis }: RuleEntry): string {
  const compact = spec.replace(/ /g, '');
  return [id, title, subject, spec, compact, severity, basis, why].join('\n').toLowerCase();
}

/** The part of an address after `?`; empty where everything is shown. */
export function writeChoice({ words, severity, scope }: Choice): string {
  const params = new URLSearchParams();
  if (words !== '') params.set('q', words);
  if (severity !== 'any') params.set('severity', severity);
  if (scope !== 'any') params.set('scope', scope);
  return params.toString();
}

/** Reads it back. What is not known counts as not said. */
export function readChoice(search: string): Choice {
  const params = new URLSearchParams(search);
  const severity = params.get('severity');
  const scope = params.get('scope');
  return {
    words: (params.get('q') ?? '').slice(0, LONGEST_WORDS),
    severity: severity === 'error' || severity === 'warning' || severity === 'info' ? severity : 'any',
    scope: scope === 'message' || scope === 'exchange' ? scope : 'any',
  };
}

/** Characters that are searched for. */
export const LONGEST_WORDS = 200;
