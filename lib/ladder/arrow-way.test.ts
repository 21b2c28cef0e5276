import { expect, it } from 'vitest';
import { partedAt, pointsOf, wayOf } from './arrow-way';

const straight = wayOf({ x1: 0, y1: 0, x2: 30, y2: 40, bend: 0 });
const bent = wayOf({ x1: 10, y1: 0, x2: 10, y2: 20, bend: 40 });

it.each([
  [straight, '0,0 30,40'],
  [bent, '10,0 50,0 50,20 10,20'],
  [wayOf({ x1: 10, y1: 0, x2: -30, y2: 10, bend: -40 }), '10,0 -30,0 -30,10'],
])('%j goes by %s', (way, points) => {
  expect(pointsOf(way)).toBe(points);
});

it.each([
  [straight, 0, [0, 0]],
  [straight, 0.5, [15, 20]],
  [straight, 1, [30, 40]],
  [bent, 0.4, [50, 0]],
  [bent, 0.5, [50, 10]],
  [bent, 0.8, [30, 20]],
  [bent, 1, [10, 20]],
])('of %j, %d is covered at %j', (way, share, here) => {
  const parted = partedAt(way, share);
  expect(parted.here).toEqual(here);
  expect([parted.covered[0], parted.covered.at(-1)]).toEqual([way[0], here]);
  expect([parted.ahead[0], parted.ahead.at(-1)]).toEqual([here, way.at(-1)]);
});
