import { useEffect, useState } from 'react';
import type { findRule } from '@/lib/rules/find-rule';
import type { judge } from '@/lib/rules/judge';
import type { problemsOf } from '@/lib/session/observe';

/** The rules and what applies them. */
export interface Rules {
  readonly problemsOf: typeof problemsOf;
  readonly judge: typeof judge;
  readonly findRule: typeof findRule;
}

let loaded: Rules | undefined;

/**
 * The rules, once they are there. With their reasons and examples they are as large as all the rest of the lab, and
 * nobody needs them before the page is alive: so they come after it.
 */
export function useRules(): Rules | undefined {
  const [rules, setRules] = useState<Rules>();
  useEffect(() => {
    let gone = false;
    void load().then((all) => {
      if (!gone) setRules(all);
    });
    return () => {
      gone = true;
    };
  }, []);
  return rules;
}

async function load(): Promise<Rules> {
  if (loaded === undefined) {
    const [observe, judging, finding] = await Promise.all([
      import('@/lib/session/observe'),
      import('@/lib/rules/judge'),
      import('@/lib/rules/find-rule'),
    ]);
    loaded = { problemsOf: observe.problemsOf, judge: judging.judge, findRule: finding.findRule };
  }
  return loaded;
}

/** Stands for `findRule` before the rules are loaded: no problem is shown then that could ask for one. */
export function unknownRule(): undefined {
  return undefined;
}
