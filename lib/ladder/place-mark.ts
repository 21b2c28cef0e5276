import type { LadderMark, Lane, PlacedMark, TextWidth } from './ladder';
import type { Lanes } from './place-lanes';
import { heightOf, placeText, type Words, wrapped } from './place-text';
import { placeTime } from './place-time';

/** A mark before it has a height. */
export interface MarkPlan {
  readonly mark: LadderMark;
  readonly lane: Lane;
  /** Its place among all marks. */
  readonly order: number;
  readonly words: readonly Words[];
}

/** px between a mark and its words. */
const AIR = 10;

/** A plan for each mark at a node that has a lane; the first of them may have theirs already. */
export function planMarks(
  marks: readonly LadderMark[],
  { lanes, step }: Lanes,
  textWidth: TextWidth,
  before = 0,
): readonly MarkPlan[] {
  return marks.slice(before).flatMap((mark, i) => {
    const lane = lanes.find(({ id }) => id === mark.node);
    if (lane === undefined) return [];
    return [
      {
        mark,
        lane,
        order: before + i,
        words: wrapped([{ text: mark.label, role: 'mark', size: 11 }], step - 2 * AIR, textWidth),
      },
    ];
  });
}

/** Gives a mark its height. Its words stand on the inner side of its lane: left of the last one, right of others. */
export function placeMark(
  { mark, lane, words }: MarkPlan,
  y: number,
  lanes: Lanes,
  textWidth: TextWidth,
): PlacedMark {
  const isLast = lanes.lanes.length > 1 && lane.id === lanes.lanes.at(-1)?.id;
  const side = isLast
    ? ({ x: lane.x - AIR, anchor: 'end' } as const)
    : ({ x: lane.x + AIR, anchor: 'start' } as const);
  const top = y - heightOf(words) / 2;
  const text = placeText(words, { ...side, y: top, min: 0, max: lanes.width }, textWidth);
  return { ...mark, x: lane.x, y, text, time: placeTime(mark.at, y) };
}
