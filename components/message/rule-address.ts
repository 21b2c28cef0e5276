/** Where the site speaks of a rule, below its base path. */
export function ruleAddress(rule: string): string {
  return `/rules/${rule}/`;
}
