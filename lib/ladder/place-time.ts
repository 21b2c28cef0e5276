import { clockTime } from './clock-time';
import type { TextLine } from './ladder';
import { TIME_COLUMN } from './place-lanes';

/** The time of something at height `y`, in the column on the left. */
export function placeTime(at: number, y: number): TextLine {
  return { text: clockTime(at), role: 'time', x: TIME_COLUMN - 4, y: y + 4, anchor: 'end', size: 11 };
}
