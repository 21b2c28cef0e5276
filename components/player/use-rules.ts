import { inOwnTask } from '@/components/ui/own-task';
import { type Loaded, useLoaded } from '@/components/ui/use-loaded';
import type { findRule } from '@/lib/rules/find-rule';
import type { judge } from '@/lib/rules/judge';
import { readShelves } from '@/lib/rules/shelf';
import type { problemsInSteps, problemsOf } from '@/lib/session/observe';

/** The rules and what applies them. */
export interface Rules {
  readonly problemsOf: typeof problemsOf;
  readonly problemsInSteps: typeof problemsInSteps;
  readonly judge: typeof judge;
  readonly findRule: typeof findRule;
}

/** The rules, or why they are not there: then nothing can be said about problems. */
export type LoadedRules = Loaded<Rules>;

/**
 * The rules, once they are there. With their reasons and examples they are as large as all the rest of the lab, and
 * nobody needs them before the page is alive: so they come after it.
 */
export function useRules(): LoadedRules {
  return useLoaded(load);
}

async function load(): Promise<Rules> {
  await readShelves(inOwnTask);
  const [{ problemsOf, problemsInSteps }, { judge }, { findRule }] = await Promise.all([
    import('@/lib/session/observe'),
    import('@/lib/rules/judge'),
    import('@/lib/rules/find-rule'),
  ]);
  return { problemsOf, problemsInSteps, judge, findRule };
}
