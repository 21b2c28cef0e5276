import { scalePoint } from 'd3-scale';
import type { LadderInput, Lane } from './ladder';
import { heightOf, placeText, type Words, wrapped } from './place-text';

/** px on the left in which the times stand. */
export const TIME_COLUMN = 62;
/** Least distance between two lanes in px: below it no label is legible. */
const LEAST_STEP = 84;
/** Part of a step that lies outside the outer lanes, so that their names and marks have room. */
const OUTER = 0.32;
const NAME_SIZE = 14;
const ADDRESS_SIZE = 11;
/** px between names. */
const AIR = 8;

export interface Lanes {
  readonly lanes: readonly Lane[];
  readonly headerHeight: number;
  /** px between neighbours. */
  readonly step: number;
  /** px of the whole ladder: what was given, or more. */
  readonly width: number;
}

/** Puts the lanes at equal distances and their names above them, the last lines of all names at the same height. */
export function placeLanes(input: Pick<LadderInput, 'lanes' | 'textWidth' | 'width'>): Lanes {
  const steps = Math.max(input.lanes.length - 1, 0) + 2 * OUTER;
  const width = Math.max(input.width, Math.ceil(TIME_COLUMN + steps * LEAST_STEP));
  const scale = scalePoint(
    input.lanes.map(({ id }) => id),
    [TIME_COLUMN, width],
  ).padding(OUTER);
  const step = scale.step();
  // The last name cannot reach as far to its right as others, and to its left not into its neighbour's half; it needs no air
  // at the edge.
  const room = (i: number) =>
    i > 0 && i === input.lanes.length - 1 ? (OUTER + 0.5) * step - AIR / 2 : step - AIR;
  const names = input.lanes.map((lane, i) => wrapped(nameOf(lane), room(i), input.textWidth));
  const headerHeight = Math.max(0, ...names.map(heightOf)) + 2 * AIR;
  const lanes = input.lanes.map((lane, i): Lane => {
    const words = names[i] ?? [];
    const x = Math.round(scale(lane.id) ?? 0);
    const y = headerHeight - AIR - heightOf(words);
    const name = placeText(words, { x, y, anchor: 'middle', min: 0, max: width }, input.textWidth);
    return { ...lane, x, name };
  });
  return { lanes, headerHeight, step, width };
}

function nameOf({ label, address }: LadderInput['lanes'][number]): readonly Words[] {
  const name: Words = { text: label, role: 'name', size: NAME_SIZE };
  return address === undefined ? [name] : [name, { text: address, role: 'address', size: ADDRESS_SIZE }];
}
