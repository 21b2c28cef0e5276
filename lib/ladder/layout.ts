import type { PacketId } from '@/lib/sim/scenario';
import { type ArrowPlan, type Planned, planArrows } from './arrow-plan';
import { cutAt, goesOn } from './goes-on';
import type { Arrow, Ladder, LadderInput, Row } from './ladder';
import { heightBelow, type Level, levelsOf } from './levels';
import { emptyList, itemAt, itemsFrom, type LongList, sharedInBlocks, withEnd, withItem } from './long-list';
import { lowerBound } from './lower-bound';
import { inOrder, momentsOf } from './moments';
import { placeArrow } from './place-arrow';
import { placeGap } from './place-gap';
import { type Lanes, placeLanes } from './place-lanes';
import { placeMark, planMarks } from './place-mark';
import { planGhosts } from './plan-ghosts';
import { sameAsList } from './shared-length';
import { type Told, toldIn } from './told';

/** A ladder with what is needed to go on with it. */
export interface Layout {
  readonly ladder: Ladder;
  readonly input: LadderInput;
  readonly lanes: Lanes;
  readonly planned: Planned;
  readonly told: ReadonlyMap<PacketId, Told>;
  /** From top to bottom. */
  readonly levels: LongList<Level>;
  /** Those of the ladder. */
  readonly arrows: LongList<Arrow>;
}

/**
 * Lays out a run. Where it goes on from a former one, only what may be touched by what is new is laid out, and the rest
 * is shared: the same ladder, in the time that the new part takes.
 */
export function layout(input: LadderInput, former?: Layout): Layout {
  return layoutFrom(former !== undefined && goesOn(former, input) ? former : undefined, input);
}

/** The same where it is known that the run goes on from the former one, as `goesOn` tells. */
export function layoutFrom(kept: Layout | undefined, input: LadderInput): Layout {
  const lanes = kept?.lanes ?? placeLanes(input);
  const told = newlyTold(input, kept);
  const planned = planArrows(input.packets, told, lanes, input, kept?.planned);
  const plans = itemsFrom(planned.plans, kept?.planned.plans.length ?? 0);
  const ghosts = planGhosts(input, planned.plans, lanes);
  const marks = planMarks(input.marks ?? [], lanes, input.textWidth, kept?.input.marks?.length);
  const moments = momentsOf([...plans, ...ghosts], marks);

  const former = kept?.levels ?? emptyList;
  const cut = cutAt(former, moments);
  const undone = itemsFrom(former, cut);
  const waiting = undone.flatMap((level) => (level.kind === 'moment' ? [level.moment] : []));
  const last = itemAt(former, cut - 1);
  const below = levelsOf(
    inOrder([...waiting, ...moments]),
    input.pxPerMs,
    last?.kind === 'moment' ? last : undefined,
  );
  const levels = withEnd(former, cut, below);

  const placed = placeArrows(below, kept?.ladder.arrows, lanes, input);
  const arrows = allArrows(kept?.arrows, plans, placed);
  const rows = below.flatMap((level) => rowOf(level, placed, lanes, input));
  const ladder: Ladder = {
    width: lanes.width,
    height: heightBelow(below.at(-1) ?? last),
    headerHeight: lanes.headerHeight,
    lanes: lanes.lanes,
    rows: allRows(kept?.ladder.rows, cut, rows, placed),
    arrows: arrayOf(arrows, kept),
    ghosts: ghosts.flatMap((plan) => placed.get(plan) ?? []),
    marks: goingOn(
      kept?.ladder.marks,
      undone.filter(isMark).length,
      rows.flatMap((row) => (row.kind === 'mark' ? [row.mark] : [])),
    ),
    gaps: goingOn(
      kept?.ladder.gaps,
      undone.filter(isGap).length,
      rows.flatMap((row) => (row.kind === 'gap' ? [row.gap] : [])),
    ),
  };
  return { ladder, input, lanes, planned, told, levels, arrows };
}

/** What the entries tell of new packets. */
function newlyTold({ entries = [] }: LadderInput, kept: Layout | undefined): Layout['told'] {
  const before = kept?.input.entries ?? [];
  return kept !== undefined && entries === before
    ? kept.told
    : toldIn(entries.slice(before.length), before.length);
}

type Arrows = ReadonlyMap<ArrowPlan, Arrow>;

/** The arrows that begin or end at these levels. What begins above them keeps its height there. */
function placeArrows(
  levels: readonly Level[],
  kept: readonly Arrow[] = [],
  lanes: Lanes,
  { textWidth }: LadderInput,
): Arrows {
  const ends = new Map<ArrowPlan, { from?: number; to?: number }>();
  for (const level of levels) {
    if (level.kind === 'gap' || level.moment.kind === 'mark') continue;
    const { kind, plan } = level.moment;
    const heights = ends.get(plan) ?? {};
    heights[kind === 'send' ? 'from' : 'to'] = level.y;
    ends.set(plan, heights);
  }
  return new Map(
    [...ends].map(([plan, { from, to }]) => {
      const y1 = from ?? kept[plan.order]?.y1 ?? 0;
      return [plan, placeArrow(plan, y1, to, lanes.width, textWidth)];
    }),
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

/** The arrows of a former ladder, those that are longer now in their places, and the new ones. */
function allArrows(
  former: LongList<Arrow> = emptyList,
  plans: readonly ArrowPlan[],
  placed: Arrows,
): LongList<Arrow> {
  let arrows = former;
  for (const [{ order }, arrow] of placed) if (order < former.length) arrows = withItem(arrows, order, arrow);
  return withEnd(
    arrows,
    arrows.length,
    plans.flatMap((plan) => placed.get(plan) ?? []),
  );
}

/** A list of arrows as an array, which others can read more easily. What it shares with a former one is copied. */
function arrayOf(arrows: LongList<Arrow>, kept: Layout | undefined): readonly Arrow[] {
  const shared = kept === undefined ? 0 : sharedInBlocks(kept.arrows, arrows);
  const undone = (kept?.arrows.length ?? 0) - shared;
  return sameAsList(goingOn(kept?.ladder.arrows, undone, itemsFrom(arrows, shared)), arrows);
}

/** The rows of a former ladder above a level, the arrows that are longer now in their places, and those from there on. */
function allRows(former: readonly Row[] = [], cut: number, below: readonly Row[], placed: Arrows): Row[] {
  const rows = goingOn(former, former.length - cut, below);
  for (const arrow of placed.values()) {
    const index = lowerBound(cut, (i) => (rows[i]?.y ?? 0) < arrow.y1);
    const row = rows[index];
    if (index < cut && row?.kind === 'send') rows[index] = { ...row, arrow };
  }
  return rows;
}

/** Other items instead of the last ones. It is copied once alone, as it may be long. */
function goingOn<T>(former: readonly T[] = [], undone: number, items: readonly T[]): T[] {
  const all = former.concat(items.slice(undone));
  const cut = former.length - undone;
  for (const [i, item] of items.entries()) all[cut + i] = item;
  all.length = cut + items.length;
  return all;
}

function isMark(level: Level): boolean {
  return level.kind === 'moment' && level.moment.kind === 'mark';
}

function isGap({ kind }: Level): boolean {
  return kind === 'gap';
}
