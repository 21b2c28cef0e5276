import { inOwnTask } from '@/components/ui/own-task';
import { type Loaded, useLoaded } from '@/components/ui/use-loaded';
import type { findRule } from '@/lib/rules/find-rule';
import type { judgeTextInSteps } from '@/lib/rules/judge-text';
import { readShelves } from '@/lib/rules/shelf';

/** The rules, and what applies them to a text. */
export interface TextJudge {
  readonly judgeTextInSteps: typeof judgeTextInSteps;
  readonly findRule: typeof findRule;
}

/** The rules, once they are there: with their reasons and examples they are larger than a page that can wait for them. */
export function useTextJudge(): Loaded<TextJudge> {
  return useLoaded(load);
}

async function load(): Promise<TextJudge> {
  await readShelves(inOwnTask);
  const [{ judgeTextInSteps }, { findRule }] = await Promise.all([
    import('@/lib/rules/judge-text'),
    import('@/lib/rules/find-rule'),
  ]);
  return { judgeTextInSteps, findRule };
}
