import { describe, expect, it } from 'vitest';
import { layoutLadder } from './layout-ladder';
import { OVERVIEW_HEIGHT, overviewOf } from './overview-of';
import { inputFor, packet, troubled } from './test-data';

/** The rows on which there is a dot. */
function rowsOf(path: string): readonly number[] {
  return [...path.matchAll(/M\d+ (\d+)/g)].map(([, row]) => Number(row));
}

describe('an overview', () => {
  it('has a dot where each arrow is, by what it carries', () => {
    const { arrows, height } = layoutLadder(inputFor(troubled));
    const overview = overviewOf(arrows, height);
    const rowOf = (id: string) =>
      Math.floor(((arrows.find((arrow) => arrow.packet.id === id)?.y1 ?? 0) / height) * OVERVIEW_HEIGHT);
    expect(rowsOf(overview.requests)).toEqual(['bob#1', 'bob#4'].map(rowOf));
    expect(rowsOf(overview.responses)).toEqual(['server#1', 'server#4'].map(rowOf));
    expect(rowsOf(overview.repeats)).toEqual(['bob#2', 'server#2', 'bob#3', 'server#3'].map(rowOf));
    expect(rowsOf(overview.lost)).toEqual([rowOf('server#1')]);
  });

  it('does not grow with the ladder', () => {
    const packets = Array.from({ length: 5000 }, (_, i) =>
      packet(`bob#${i}`, ['bob', 'server'], 60 * i, 'SIP/2.0 200 OK'),
    );
    const { arrows, height } = layoutLadder(inputFor(packets));
    expect(rowsOf(overviewOf(arrows, height).responses)).toHaveLength(OVERVIEW_HEIGHT);
  });
});
