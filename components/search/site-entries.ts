import { headerReferences } from '@/lib/explain/reference/header-references';
import { allFlows } from '@/lib/flows/all-flows';
import { successfulNewRegistration } from '@/lib/flows/rfc3665/2.1';
import { rules } from '@/lib/rules';
import type { SearchEntry } from '@/lib/search/search-entry';
import { flowEntries } from './flow-entries';
import { headerEntries } from './header-entries';
import { ruleEntries } from './rule-entries';
import { usualPaths } from './usual-paths';

/** What can be found of all that is no text of a lesson or of the glossary. For build time: it loads all rules and flows. */
export function siteEntries(): readonly SearchEntry[] {
  return [
    ...headerEntries(headerReferences, usualPaths(successfulNewRegistration)),
    ...ruleEntries(rules),
    ...flowEntries(allFlows),
  ];
}
