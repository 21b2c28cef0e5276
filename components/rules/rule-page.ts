import { oncePer } from '@/lib/rules/reading/once-per';
import type { Rule } from '@/lib/rules/rule';
import { entriesOf, type RuleEntry } from './catalogue';
import { catalogueOf } from './catalogue-of';
import { type ShownExample, shownExample } from './shown-example';

/** What the page of a rule shows: plain data of this one rule. */
export interface ShownRule
  extends Pick<Rule, 'id' | 'title' | 'severity' | 'scope' | 'basis' | 'spec' | 'why' | 'remedy'> {
  readonly subject: string;
  readonly bad: readonly ShownExample[];
  readonly good: readonly ShownExample[];
}

export type RuleLink = Pick<RuleEntry, 'id' | 'title' | 'severity'>;

export interface RulePageProps {
  readonly rule: ShownRule;
  /** The neighbours in the catalogue. */
  readonly previous: RuleLink | null;
  readonly next: RuleLink | null;
  /** About the same header field, or from the same section. */
  readonly related: readonly RuleLink[];
}

/** What the page of that rule shows; undefined if there is none. For build time: it reads the examples of all rules. */
export function rulePage(rules: readonly Rule[], id: string): RulePageProps | undefined {
  const entries = entriesIn(rules);
  const at = entries.findIndex((entry) => entry.id === id);
  const [entry, rule] = [entries[at], rules.find((one) => one.id === id)];
  if (entry === undefined || rule === undefined) return undefined;
  const { title, severity, scope, basis, spec, why, remedy } = rule;
  const shown = (example: string) => shownExample(id, example);
  return {
    rule: {
      ...{ id, title, severity, scope, basis, spec, why, remedy },
      subject: entry.subject,
      bad: rule.bad.map(shown),
      good: rule.good.map(shown),
    },
    previous: linkTo(entries[at - 1]),
    next: linkTo(entries[at + 1]),
    related: relatedTo(entry, entries).flatMap((one) => linkTo(one) ?? []),
  };
}

/** The same for all pages: to read the examples of all rules for each of them would take the build minutes. */
const entriesIn = oncePer((rules: readonly Rule[]) => entriesOf(catalogueOf(rules)));

/** Related rules that are listed. */
const MOST_RELATED = 10;

/** Those that share both the header field and the section come first. */
function relatedTo(rule: RuleEntry, entries: readonly RuleEntry[]): readonly RuleEntry[] {
  const nearness = ({ subject, spec }: RuleEntry) =>
    (subject === rule.subject ? 1 : 0) + (spec === rule.spec ? 1 : 0);
  return entries
    .filter((other) => other !== rule && nearness(other) > 0)
    .toSorted((a, b) => nearness(b) - nearness(a))
    .slice(0, MOST_RELATED);
}

function linkTo(entry: RuleEntry | undefined): RuleLink | null {
  return entry === undefined ? null : { id: entry.id, title: entry.title, severity: entry.severity };
}
