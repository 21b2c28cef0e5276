import { ruleAddress } from '@/components/message/rule-address';
import type { Rule } from '@/lib/rules/rule';
import type { SearchEntry } from '@/lib/search/search-entry';

/** What can be found of the rules. */
export function ruleEntries(rules: readonly Rule[]): readonly SearchEntry[] {
  return rules.map(({ id, title, spec, why, remedy }) => ({
    kind: 'rule',
    href: ruleAddress(id),
    title,
    names: [id],
    text: `${why} ${remedy} ${spec}`,
  }));
}
