import { setTimeout } from 'node:timers/promises';
import type { ContenderId } from './contenders';
import { type HostilePattern, hostilePatterns } from './hostile';
import type { HostileAnswer } from './question';
import type { Runner } from './runner';

/** Lengths of the two texts of each pattern, in UTF-16 units: the second is four times the first. */
export const SHORT = 16 * 1024;
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
  /**
   * Where results are in doubt, they alone are measured so many times more, in a process of their own each time and some
   * seconds apart: noise only ever adds, and on a machine that others share it comes in spells of seconds.
   */
  readonly moreRounds: number;
  readonly isDoubtful: (result: HostileResult) => boolean;
  /** A contender that takes longer over a text is stopped. */
  readonly limitMilliseconds: number;
}

/** Above this a text is measured once: what takes so long has no noise worth the time of further rounds. */
const SLOW_MILLISECONDS = 100;

/** Before each further round of those in doubt. */
const PAUSE_MILLISECONDS = 3_000;

export async function measureHostile(
  runners: readonly Runner[],
  plan: HostilePlan,
): Promise<readonly HostileResult[]> {
  let results: readonly HostileResult[] = hostilePatterns.map((pattern) => ({ pattern, figures: new Map() }));
  for (let round = 0; round < plan.rounds; round++) results = await measureAll(results, runners, plan);
  for (let round = 0; round < plan.moreRounds && results.some(plan.isDoubtful); round++) {
    await setTimeout(PAUSE_MILLISECONDS);
    for (const { stop } of runners) stop();
    const again = await measureAll(results.filter(plan.isDoubtful), runners, plan);
    results = results.map((result) => again.find(({ pattern }) => pattern === result.pattern) ?? result);
  }
  return results;
}

/** One more round over all contenders, for the same reason as those of the workloads. */
async function measureAll(
  results: readonly HostileResult[],
  runners: readonly Runner[],
  { limitMilliseconds }: HostilePlan,
): Promise<readonly HostileResult[]> {
  const further: HostileResult[] = [];
  for (const { pattern, figures: former } of results) {
    const figures = new Map(former);
    for (const runner of runners) {
      const { id } = runner.contender;
      const known = figures.get(id);
      if (known && !isQuick(known)) continue;
      figures.set(id, better(known, await measureOnce(runner, pattern, limitMilliseconds)));
    }
    further.push({ pattern, figures });
  }
  return further;
}

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
