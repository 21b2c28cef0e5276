import type { StageHold } from '@/components/mdx/stage-context';
import type { Lab } from '@/components/player/use-lab';
import type { Setup } from '@/lib/session/session';

/** A stage that follows nothing and is asked nothing, for tests of the parts of the prose. */
export function stageHold(lab: Lab, setup: Setup): StageHold {
  const nothing = () => undefined;
  return { lab, setup, follow: () => nothing, attend: nothing, asked: [], ask: () => nothing };
}
