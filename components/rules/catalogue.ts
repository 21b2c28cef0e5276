import type { Rule } from '@/lib/rules/rule';
import type { SubjectGroup } from './subject-of';

/** A rule in the list of all of them. */
export interface RuleEntry
  extends Pick<Rule, 'id' | 'title' | 'severity' | 'scope' | 'basis' | 'spec' | 'why'> {
  readonly subject: string;
}

/** The rules about one header field or another place. */
export interface RuleShelf {
  readonly subject: string;
  readonly rules: readonly RuleEntry[];
}

export interface RuleGroup {
  readonly id: SubjectGroup;
  readonly title: string;
  /** One sentence. */
  readonly purpose: string;
  readonly shelves: readonly RuleShelf[];
}

/** All entries in the order of the catalogue. */
export function entriesOf(groups: readonly RuleGroup[]): readonly RuleEntry[] {
  return groups.flatMap(({ shelves }) => shelves.flatMap(({ rules }) => rules));
}
