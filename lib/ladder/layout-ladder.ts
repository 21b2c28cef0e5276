import { type ArrowPlan, planArrows } from './arrow-plan';
import { duration } from './duration';
import type { Arrow, Gap, Ladder, LadderInput, Row } from './ladder';
import { type Level, levelsOf } from './levels';
import { momentsOf } from './moments';
import { placeArrow } from './place-arrow';
import { type Lanes, placeLanes } from './place-lanes';
import { placeMark, planMarks } from './place-mark';
import { planGhosts } from './plan-ghosts';

/**
 * Arranges a run as a ladder: pure arithmetic, so the same on a server, in a browser and in a test. Heights follow the
 * order of what happens, not the clock: a second of silence is a marked gap (`⋯ 1 s`), on request as high as it is long.
 * What a former run sends otherwise gets rows of its own among those of this one, at its times. All lengths are px.
 */
export function layoutLadder(input: LadderInput): Ladder {
  const lanes = placeLanes(input);
  const present = planArrows(input, lanes);
  const arrowPlans = [...present, ...planGhosts(input, present, lanes)];
  const markPlans = planMarks(input.marks ?? [], lanes, input.textWidth);
  const { levels, height } = levelsOf(momentsOf(arrowPlans, markPlans, input.entries), input.pxPerMs);
  const arrows = placeArrows(arrowPlans, levels, lanes, input);
  const rows = levels.flatMap((level) => rowOf(level, arrows, lanes, input));
  return {
    width: lanes.width,
    height,
    headerHeight: lanes.headerHeight,
    lanes: lanes.lanes,
    rows,
    arrows: placed(arrows, ({ ghost }) => !ghost),
    ghosts: placed(arrows, ({ ghost }) => ghost),
    marks: rows.flatMap((row) => (row.kind === 'mark' ? [row.mark] : [])),
    gaps: rows.flatMap((row) => (row.kind === 'gap' ? [row.gap] : [])),
  };
}

type Arrows = ReadonlyMap<ArrowPlan, Arrow>;

function placeArrows(
  plans: readonly ArrowPlan[],
  levels: readonly Level[],
  lanes: Lanes,
  { textWidth }: LadderInput,
): Arrows {
  const leaves = heightsOf(levels, 'send');
  const arrives = heightsOf(levels, 'arrival');
  return new Map(
    plans.map((plan) => [
      plan,
      placeArrow(plan, leaves.get(plan) ?? 0, arrives.get(plan), lanes.width, textWidth),
    ]),
  );
}

function placed(arrows: Arrows, isMeant: (plan: ArrowPlan) => boolean): readonly Arrow[] {
  return [...arrows].flatMap(([plan, arrow]) => (isMeant(plan) ? [arrow] : []));
}

function heightsOf(levels: readonly Level[], kind: 'send' | 'arrival'): ReadonlyMap<ArrowPlan, number> {
  return new Map(
    levels.flatMap((level) =>
      level.kind === 'moment' && level.moment.kind === kind ? [[level.moment.plan, level.y] as const] : [],
    ),
  );
}

function rowOf(level: Level, arrows: Arrows, lanes: Lanes, { textWidth }: LadderInput): readonly Row[] {
  const { y } = level;
  if (level.kind === 'gap') return [{ kind: 'gap', at: level.from, y, gap: placeGap(level, lanes) }];
  const { kind, at, plan } = level.moment;
  if (kind === 'mark') return [{ kind, at, y, mark: placeMark(plan, y, lanes, textWidth) }];
  if (plan.ghost) return [];
  const arrow = arrows.get(plan);
  return arrow === undefined ? [] : [{ kind, at, y, arrow }];
}

function placeGap({ from, to, y }: Extract<Level, { kind: 'gap' }>, { lanes }: Lanes): Gap {
  const first = lanes[0]?.x ?? 0;
  const last = lanes.at(-1)?.x ?? first;
  const x = (first + last) / 2;
  return {
    from,
    to,
    y,
    text: { text: `⋯ ${duration(to - from)}`, role: 'gap', x, y: y + 4, anchor: 'middle', size: 11 },
  };
}
