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
  /** Processes of each contender, one after another: what an engine compiles, and how well, differs from one to the next. */
  readonly starts: number;
  /** Slices of each workload in each process. */
  readonly rounds: number;
  /** Length of a slice: long enough to hold its share of garbage collection. */
  readonly milliseconds: number;
}

/** First rounds that do not count: the engine is still compiling what it finds to be used most. */
const WARM_UP_ROUNDS = 3;

/**
 * The contenders take turns, a slice of one workload each, over and over: whatever else the machine does in the meantime
 * falls on all alike.
 */
export async function measureWorkloads(
  runners: readonly Runner[],
  { starts, rounds, milliseconds }: SlicePlan,
): Promise<readonly WorkloadResult[]> {
  const slices: Slices = new Map(workloads.map((workload) => [workload, listForEach(runners)]));
  for (let start = 0; start < starts; start++) {
    for (const { stop } of runners) stop();
    for (let round = -WARM_UP_ROUNDS; round < rounds; round++) {
      await takeRound(slices, rotated(runners, round + WARM_UP_ROUNDS), milliseconds, round >= 0);
    }
  }
  return [...slices].map(([workload, lists]) => ({ workload, figures: figuresOf(lists) }));
}

type Slices = ReadonlyMap<Workload, ReadonlyMap<ContenderId, number[]>>;

async function takeRound(slices: Slices, runners: readonly Runner[], milliseconds: number, counts: boolean) {
  for (const [workload, lists] of slices) {
    for (const runner of runners) {
      const slice = await takeSlice(runner, workload, milliseconds);
      if (counts) lists.get(runner.contender.id)?.push(slice);
    }
  }
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
