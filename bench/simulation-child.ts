import type { Figure } from './simulation-figures';
import { type Measure, simulationMeasures } from './simulation-measures';
import { quantile } from './statistics';

/** The process of one measure, whose index is its argument: writes the figure as JSON. */
const measure = simulationMeasures[Number(process.argv[2])];
if (measure === undefined)
  throw new Error(`There is no measure ${process.argv[2]}: see simulation-measures.ts.`);
process.stdout.write(JSON.stringify(await figureOf(measure)));

async function figureOf({ rounds, once, watched, peer, ...words }: Measure): Promise<Figure> {
  const other = await peer?.load();
  // By turns, so that a slow moment of the machine hits both.
  const turns = Array.from({ length: rounds }, () => ({ own: rateOf(once), other: other && rateOf(other) }));
  const rates = turns.map(({ own }) => own);
  const peers = turns.flatMap((turn) => turn.other ?? []);
  return {
    ...words,
    best: Math.max(...rates),
    median: quantile(rates, 0.5),
    ...(peer ? { peer: { title: peer.title, best: Math.max(...peers) } } : {}),
    ...(watched ? { heaps: heapsOf(watched) } : {}),
  };
}

/** How many a second. */
function rateOf(once: () => number): number {
  const start = performance.now();
  const count = once();
  return (count * 1000) / (performance.now() - start);
}

/** They are the same if nothing of the past is kept. */
function heapsOf(watched: NonNullable<Measure['watched']>): readonly [middle: number, end: number] {
  const sizes: number[] = [];
  watched(() => {
    globalThis.gc?.();
    sizes.push(process.memoryUsage().heapUsed / 1e6);
  });
  const [middle = Number.NaN, end = Number.NaN] = sizes;
  return [middle, end];
}
