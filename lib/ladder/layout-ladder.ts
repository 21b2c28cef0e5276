import type { Ladder, LadderInput } from './ladder';
import { layout } from './layout';

/**
 * Arranges a run as a ladder: pure arithmetic, so the same on a server, in a browser and in a test. Heights follow the
 * order of what happens, not the clock: a second of silence is a marked gap (`⋯ 1 s`), on request as high as it is long.
 * What a former run sends otherwise gets rows of its own among those of this one, at its times. All lengths are px.
 */
export function layoutLadder(input: LadderInput): Ladder {
  return layout(input).ladder;
}
