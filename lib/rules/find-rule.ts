import { rules } from './index';
import type { Rule } from './rule';

/** The rule of that id, which explains a problem; undefined if there is none. */
export function findRule(id: string): Rule | undefined {
  return byId.get(id);
}

const byId = new Map(rules.map((rule) => [rule.id, rule]));
