import type { ContenderId } from './contenders';
import { type HostileResult, LONG } from './measure-hostile';
import type { WorkloadResult } from './measure-workloads';
import { timesOursOverall } from './times-ours';

/**
 * Our parser has to be so many times as fast as these, over all kinds of messages. A limit lies clearly below what is
 * measured: the lead of the same code over sip was between 1.72 and 1.91 in ten runs of one day, since a busy neighbour
 * of the machine costs one parser more than the other. Nearer to that, the limit would test the neighbours.
 */
const LEADS: readonly { readonly id: ContenderId; readonly title: string; readonly times: number }[] = [
  { id: 'sip', title: 'sip', times: 1.5 },
  { id: 'jssip', title: 'JsSIP', times: 15 },
];

/** No hostile text of 64 KB may take longer. */
const MOST_MILLISECONDS = 5;

/**
 * Four times the text may take so many times as long. Linear time takes four times as long and quadratic time sixteen; the
 * same code is seen at up to five and a half, where the objects of a long text no longer fit the processor's cache.
 */
const MOST_GROWTH = 8;

/** Growth is judged only where the longer text takes so long: below, the clock and the machine decide. */
const LEAST_JUDGED_MILLISECONDS = 0.5;

/** What is too slow about our parser, as parts of a sentence; none if all is well. */
export function guardFaults(
  workloads: readonly WorkloadResult[],
  hostile: readonly HostileResult[],
): readonly string[] {
  return [...leadFaults(workloads), ...hostile.flatMap(hostileFaults)];
}

/** The same for one hostile text. */
export function hostileFaults({ pattern, figures }: HostileResult): readonly string[] {
  const { short, long } = figures.get('ours') ?? {};
  const milliseconds = long?.milliseconds ?? Number.POSITIVE_INFINITY;
  const growth = milliseconds / (short?.milliseconds ?? Number.NaN);
  const text = `"${pattern.title}" of ${LONG / 1024} KB`;
  if (!(milliseconds <= MOST_MILLISECONDS)) {
    return [`${text} takes ${milliseconds.toFixed(1)} ms where at most ${MOST_MILLISECONDS} are allowed`];
  }
  if (milliseconds >= LEAST_JUDGED_MILLISECONDS && !(growth <= MOST_GROWTH)) {
    return [
      `${text} takes ${growth.toFixed(1)} times as long as a quarter of it where at most ${MOST_GROWTH} is allowed`,
    ];
  }
  return [];
}

/** The same for the lead over other parsers. */
export function leadFaults(results: readonly WorkloadResult[]): readonly string[] {
  return LEADS.flatMap(({ id, title, times }) => {
    const measured = timesOursOverall(results, id);
    // Written so that a missing figure, which is not a number, is a fault too.
    return measured >= times
      ? []
      : [`${title} takes ${measured.toFixed(2)} times our time where at least ${times} is wanted`];
  });
}
