/** What was measured of one workload of the simulation. */
export interface Figure {
  readonly title: string;
  /** What is counted: `registrations`. */
  readonly unit: string;
  /** So many a second in the best round, and in half of the rounds or more. */
  readonly best: number;
  readonly median: number;
  /** What it is meant to be. */
  readonly goal?: number;
  /** The same of a peer in the same process. */
  readonly peer?: { readonly title: string; readonly best: number };
  /** What CI insists on: so many times as many as the peer, whatever machine it is. */
  readonly leastShare?: number;
  /** MB of heap after garbage collection, in the middle of a run and at its end, where that was measured. */
  readonly heaps?: readonly [middle: number, end: number];
}

export const figuresHead = [
  '',
  'a second: best',
  'median',
  'goal',
  'times the peer',
  'MB in the middle',
  'at the end',
] as const;

/** One line of the table. */
export function figureRow({ title, unit, best, median, goal, peer, heaps }: Figure): readonly string[] {
  const [middle, end] = heaps ?? [];
  return [
    `${title}: ${unit}`,
    rounded(best),
    rounded(median),
    goal === undefined ? '' : rounded(goal),
    peer === undefined ? '' : `${(best / peer.best).toFixed(2)} (${peer.title}: ${rounded(peer.best)})`,
    middle?.toFixed(1) ?? '',
    end?.toFixed(1) ?? '',
  ];
}

/** What is too slow, as parts of a sentence; none if all is well. */
export function simulationFaults(figures: readonly Figure[]): readonly string[] {
  return figures.flatMap(({ title, unit, best, peer, leastShare }) => {
    if (peer === undefined || leastShare === undefined || best >= leastShare * peer.best) return [];
    const share = `${(best / peer.best).toFixed(2)} times that of ${peer.title}`;
    return [`${title}: ${rounded(best)} ${unit} a second is ${share}, where ${leastShare} is wanted`];
  });
}

/** Three figures are what can be measured: `11,200,000`. */
function rounded(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en');
}
