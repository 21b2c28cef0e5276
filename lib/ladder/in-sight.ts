import type { Arrow } from './ladder';
import { lowerBound } from './lower-bound';
import { sharedLength } from './shared-length';

/** A part of a ladder, in px of its body. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Arrows with what is needed to find those in a stretch without looking at all of them. */
export interface Sights {
  readonly arrows: readonly Arrow[];
  /** px: the lowest end in each block of arrows. */
  readonly lowest: readonly number[];
}

/** So many arrows have one entry. */
const BLOCK = 256;

/** Prepares arrows that stand in the order of their beginnings. Of former ones is taken over what is the same. */
export function sightsOf(arrows: readonly Arrow[], former?: Sights): Sights {
  const known = former === undefined ? 0 : Math.floor(sharedLength(arrows, former.arrows) / BLOCK);
  const lowest = former?.lowest.slice(0, known) ?? [];
  for (let start = known * BLOCK; start < arrows.length; start += BLOCK) lowest.push(lowestIn(arrows, start));
  return { arrows, lowest };
}

/** The arrows of which anything may be seen in a stretch, in their order: a long one also where both its ends are outside. */
export function inSight({ arrows, lowest }: Sights, { from, to }: Stretch): readonly Arrow[] {
  const end = lowerBound(arrows.length, (i) => topOf(arrows[i]) < to);
  return lowest.flatMap((y, block) => {
    const start = block * BLOCK;
    if (start >= end || y <= from) return [];
    return arrows.slice(start, Math.min(start + BLOCK, end)).filter((arrow) => bottomOf(arrow) > from);
  });
}

function lowestIn(arrows: readonly Arrow[], start: number): number {
  let lowest = 0;
  for (let i = start; i < Math.min(start + BLOCK, arrows.length); i++)
    lowest = Math.max(lowest, bottomOf(arrows[i]));
  return lowest;
}

function topOf(arrow: Arrow | undefined): number {
  return arrow?.box.y ?? 0;
}

function bottomOf(arrow: Arrow | undefined): number {
  return arrow === undefined ? 0 : arrow.box.y + arrow.box.height;
}
