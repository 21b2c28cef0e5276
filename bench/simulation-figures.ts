/** What was measured of one workload of the simulation. */
export interface Figure {
  readonly title: string;
  /** What is counted: `registrations`. */
  readonly unit: string;
  /** So many a second in the best round, and in half of the rounds or more. */
  readonly best: number;
  readonly median: number;
  /** What it is meant to be, and what CI insists on. */
  readonly goal?: number;
  readonly least?: number;
  /** MB of heap after garbage collection, in the middle of a run and at its end, where that was measured. */
  readonly heaps?: readonly [middle: number, end: number];
}

export const figuresHead = [
  '',
  'a second: best',
  'median',
  'goal',
  'MB in the middle',
  'at the end',
] as const;

/** One line of the table. */
export function figureRow({ title, unit, best, median, goal, heaps }: Figure): readonly string[] {
  const [middle, end] = heaps ?? [];
  return [
    `${title}: ${unit}`,
    rounded(best),
    rounded(median),
    goal === undefined ? '' : rounded(goal),
    middle?.toFixed(1) ?? '',
    end?.toFixed(1) ?? '',
  ];
}

/** What is too slow, as parts of a sentence; none if all is well. */
export function simulationFaults(figures: readonly Figure[]): readonly string[] {
  return figures.flatMap(({ title, unit, best, least }) =>
    least === undefined || best >= least
      ? []
      : [`${title}: ${rounded(best)} ${unit} a second where at least ${rounded(least)} are wanted`],
  );
}

/** Three figures are what can be measured: `11,200,000`. */
function rounded(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en');
}
