import type { ContenderId } from './contenders';
import { type Workload, workloads } from './messages';
import type { Runner } from './runner';
import { quantile } from './statistics';

/** Microseconds a message, over all slices of one contender and workload. */
export interface Figures {
  /** A tenth of the slices were faster. Noise of the machine only ever adds, so this says most about the code. */
  readonly bestTenth: number;
  readonly median: number;
}

export interface WorkloadResult {
  readonly workload: Workload;
  readonly figures: ReadonlyMap<ContenderId, Figures>;
}

export interface SlicePlan {
  /** Processes of each contender, one after another. */
  readonly starts: number;
  /** Up to so many more, while the result is doubtful. */
  readonly moreStarts: number;
  readonly isDoubtful: (results: readonly WorkloadResult[]) => boolean;
  /** Slices of each workload in each process. */
  readonly rounds: number;
  /** Length of a slice: long enough to hold its share of garbage collection. */
  readonly milliseconds: number;
}

/** First rounds that do not count: the engine is still compiling what it finds to be used most. */
const WARM_UP_ROUNDS = 3;

/**
 * The contenders take turns, a slice of one workload each, over and over: whatever else the machine does in the meantime
 * falls on all alike. What an engine makes of the same code differs from one process to the next, by a tenth and more: of
 * several processes of a contender the best one counts, for each workload.
 */
export async function measureWorkloads(
  runners: readonly Runner[],
  plan: SlicePlan,
): Promise<readonly WorkloadResult[]> {
  const { starts, moreStarts, isDoubtful } = plan;
  let results = await measureStart(runners, plan);
  for (let start = 1; start < starts || (start < starts + moreStarts && isDoubtful(results)); start++) {
    const latter = await measureStart(runners, plan);
    results = results.map((former, i) => ({
      ...former,
      figures: better(former.figures, latter[i]?.figures),
    }));
  }
  return results;
}

async function measureStart(
  runners: readonly Runner[],
  { rounds, milliseconds }: SlicePlan,
): Promise<readonly WorkloadResult[]> {
  for (const { stop } of runners) stop();
  const slices = new Map(workloads.map((workload) => [workload, listForEach(runners)]));
  for (let round = -WARM_UP_ROUNDS; round < rounds; round++) {
    for (const [workload, lists] of slices) {
      for (const runner of rotated(runners, round + WARM_UP_ROUNDS)) {
        const slice = await takeSlice(runner, workload, milliseconds);
        if (round >= 0) lists.get(runner.contender.id)?.push(slice);
      }
    }
  }
  return [...slices].map(([workload, lists]) => ({ workload, figures: figuresOf(lists) }));
}

type AllFigures = WorkloadResult['figures'];

function better(former: AllFigures, latter: AllFigures | undefined): AllFigures {
  return new Map(
    [...former].map(([id, figures]) => {
      const other = latter?.get(id) ?? figures;
      return [id, other.bestTenth < figures.bestTenth ? other : figures];
    }),
  );
}

function listForEach(runners: readonly Runner[]): ReadonlyMap<ContenderId, number[]> {
  return new Map(runners.map(({ contender }) => [contender.id, []]));
}

async function takeSlice(
  { contender, ask }: Runner,
  { id }: Workload,
  milliseconds: number,
): Promise<number> {
  const slice = await ask({ kind: 'slice', workload: id, milliseconds });
  if (slice === undefined) throw new Error(`${contender.title} did not answer in time.`);
  return slice;
}

function figuresOf(slices: ReadonlyMap<ContenderId, readonly number[]>): ReadonlyMap<ContenderId, Figures> {
  return new Map(
    [...slices].map(([id, values]) => [
      id,
      { bestTenth: quantile(values, 0.1), median: quantile(values, 0.5) },
    ]),
  );
}

/** Each round begins with another one, so that nobody always runs after the same neighbour. */
function rotated<T>(items: readonly T[], by: number): readonly T[] {
  const first = by % items.length;
  return [...items.slice(first), ...items.slice(0, first)];
}
