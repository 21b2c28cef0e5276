import { useMemo } from 'react';
import { useLadder } from '@/components/ladder/use-ladder';
import { approximateTextWidth } from '@/lib/ladder/approximate-text-width';
import { foldRepeats } from '@/lib/ladder/fold-repeats';
import type { Fold, Ladder, LadderInput } from '@/lib/ladder/ladder';
import type { NodeState } from '@/lib/nodes/node-state';
import { describePacket } from '@/lib/session/describe-packet';
import { marksOf } from '@/lib/session/marks-of';
import type { Lane } from '@/lib/session/run-view';
import type { Trace } from '@/lib/sim/trace';

/** What of a ladder is not the run itself. */
export interface Drawn {
  readonly pxPerMs?: number | undefined;
  /** The run that stands behind it. */
  readonly former?: Trace<NodeState> | undefined;
  /** Rows of retransmissions that are one arrow each; the same array as long as they are the same. */
  readonly folds?: readonly Fold[];
}

const NONE: readonly Fold[] = [];

/** The geometry of a run, laid out anew only when the run, the width or what is folded is another. */
export function useRunLadder(
  lanes: readonly Lane[],
  trace: Trace<NodeState>,
  width: number,
  { pxPerMs, former, folds = NONE }: Drawn = {},
): Ladder {
  const input = useMemo((): LadderInput => {
    const { packets, entries } = trace;
    const run: LadderInput = {
      lanes,
      packets,
      entries,
      marks: marksOf(trace),
      describe: describePacket,
      textWidth: approximateTextWidth,
      width,
      ...(pxPerMs === undefined ? {} : { pxPerMs }),
      ...(former === undefined ? {} : { former }),
    };
    return foldRepeats(run, folds);
  }, [lanes, trace, width, pxPerMs, former, folds]);
  return useLadder(input);
}
