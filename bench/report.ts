import type { Contender } from './contenders';
import { type HostileFigures, type HostileResult, LONG, SHORT } from './measure-hostile';
import type { Figures, WorkloadResult } from './measure-workloads';
import type { Plan } from './plans';
import { table } from './table';
import { timesOurs, timesOursOverall } from './times-ours';

/** The results as Markdown that reads well in a terminal, too. */
export function report(
  { contenders, slices, exposed, hostile: { limitMilliseconds } }: Plan,
  workloads: readonly WorkloadResult[],
  hostile: readonly HostileResult[],
): string {
  const peers = contenders.filter(({ id }) => id !== 'ours');
  return [
    '### Microseconds a message: best tenth (median)',
    `${slices.rounds} slices of ${slices.milliseconds} ms for each parser and kind of message, in the best of ${slices.starts} processes.`,
    figuresTable(contenders, workloads),
    '### Times our time: best tenth (median)',
    ratiosTable(peers, workloads),
    '### Milliseconds a hostile text',
    `Best run with ${SHORT / 1024} KB → best run with ${LONG / 1024} KB, and how many times as long that is. †: the parser
returned nothing or threw, so that no message came of it. ∞: it was stopped after ${limitMilliseconds / 1000} s.`,
    hostileTable(exposed, hostile),
  ].join('\n\n');
}

function figuresTable(contenders: readonly Contender[], results: readonly WorkloadResult[]): string {
  return table(
    ['', ...contenders.map(({ title }) => title)],
    results.map(({ workload, figures }) => [
      workload.title,
      ...contenders.map(({ id }) => figuresCell(figures.get(id))),
    ]),
  );
}

function figuresCell(figures: Figures | undefined): string {
  return figures ? `${rounded(figures.bestTenth)} (${rounded(figures.median)})` : '';
}

function ratiosTable(peers: readonly Contender[], results: readonly WorkloadResult[]): string {
  const rows = results.map((result) => [
    result.workload.title,
    ...peers.map(
      ({ id }) => `${rounded(timesOurs(result, id))} (${rounded(timesOurs(result, id, 'median'))})`,
    ),
  ]);
  const overall = peers.map(({ id }) => rounded(timesOursOverall(results, id)));
  const besideTexts = peers.map(({ id }) => rounded(timesOursOverall(results, id, 'ours-texts')));
  const isTextsMeasured = peers.some(({ id }) => id === 'ours-texts');
  return table(
    ['', ...peers.map(({ title }) => title)],
    [
      ...rows,
      ['all, geometric mean of best tenths', ...overall],
      ...(isTextsMeasured ? [['the same, where all our texts are read', ...besideTexts]] : []),
    ],
  );
}

function hostileTable(contenders: readonly Contender[], results: readonly HostileResult[]): string {
  return table(
    ['', ...contenders.map(({ title }) => title)],
    results.map(({ pattern, figures }) => [
      pattern.title,
      ...contenders.map(({ id }) => hostileCell(figures.get(id))),
    ]),
  );
}

function hostileCell(figures: HostileFigures | undefined): string {
  if (!figures) return '';
  const { short, long } = figures;
  if (!short) return '∞';
  const first = rounded(short.milliseconds);
  if (!long) return `${first} → ∞`;
  const growth = (long.milliseconds / short.milliseconds).toFixed(1);
  return `${long.refused ? '† ' : ''}${first} → ${rounded(long.milliseconds)} ×${growth}`;
}

/** Three digits, or all that stand before the decimal point. */
function rounded(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value.toFixed(value >= 10 ? 1 : 2);
}
