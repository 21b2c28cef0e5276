import type { ContenderId } from './contenders';
import { type HostilePattern, hostilePatterns } from './hostile';
import type { HostileAnswer } from './question';
import type { Runner } from './runner';

/** Lengths of the two texts of each pattern, in UTF-16 units: the second is twice the first. */
export const SHORT = 32 * 1024;
export const LONG = 64 * 1024;

/** The best of all runs; undefined where one took longer than the limit. */
export interface HostileFigures {
  readonly short: HostileAnswer | undefined;
  readonly long: HostileAnswer | undefined;
}

export interface HostileResult {
  readonly pattern: HostilePattern;
  readonly figures: ReadonlyMap<ContenderId, HostileFigures>;
}

export interface HostilePlan {
  readonly rounds: number;
  /** Where a result is in doubt, that many rounds are added one by one: noise only ever adds, and goes away. */
  readonly moreRounds: number;
  readonly isDoubtful: (result: HostileResult) => boolean;
  /** A contender that takes longer over a text is stopped. */
  readonly limitMilliseconds: number;
}

/** Above this a text is measured once: what takes so long has no noise worth the time of further rounds. */
const SLOW_MILLISECONDS = 100;

export async function measureHostile(
  runners: readonly Runner[],
  plan: HostilePlan,
): Promise<readonly HostileResult[]> {
  const results: HostileResult[] = [];
  for (const pattern of hostilePatterns) results.push(await measurePattern(runners, pattern, plan));
  return results;
}

/** The rounds go over all contenders, for the same reason as those of the workloads. */
async function measurePattern(
  runners: readonly Runner[],
  pattern: HostilePattern,
  { rounds, moreRounds, isDoubtful, limitMilliseconds }: HostilePlan,
): Promise<HostileResult> {
  const figures = new Map<ContenderId, HostileFigures>();
  const result = { pattern, figures };
  for (let round = 0; round < rounds || (round < rounds + moreRounds && isDoubtful(result)); round++) {
    // What one process compiled badly, another may compile well.
    if (round >= rounds && (round - rounds) % RESTART_EVERY === 0) for (const { stop } of runners) stop();
    for (const runner of runners) {
      const { id } = runner.contender;
      const former = figures.get(id);
      if (former && !isQuick(former)) continue;
      figures.set(id, better(former, await measureOnce(runner, pattern, limitMilliseconds)));
    }
  }
  return result;
}

/** Further rounds in one process. */
const RESTART_EVERY = 3;

/** What does not end with the short text is not given the long one. */
async function measureOnce({ ask }: Runner, pattern: HostilePattern, limit: number): Promise<HostileFigures> {
  const run = (length: number) => ask({ kind: 'hostile', pattern: pattern.title, length }, limit);
  const short = await run(SHORT);
  return { short, long: short && (await run(LONG)) };
}

function isQuick({ long }: HostileFigures): boolean {
  return long !== undefined && long.milliseconds < SLOW_MILLISECONDS;
}

function better(former: HostileFigures | undefined, latter: HostileFigures): HostileFigures {
  if (!former) return latter;
  return { short: best(former.short, latter.short), long: best(former.long, latter.long) };
}

function best(a: HostileAnswer | undefined, b: HostileAnswer | undefined): HostileAnswer | undefined {
  if (!a || !b) return a ?? b;
  return a.milliseconds < b.milliseconds ? a : b;
}
