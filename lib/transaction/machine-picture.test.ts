import { describe, expect, it } from 'vitest';
import { holds, type Transport } from './machine';
import { machines } from './machine-named';
import { LABEL_LINE, type Label, machinePicture, type Point } from './machine-picture';

const transports: readonly Transport[] = ['reliable', 'unreliable'];
const textWidth = (text: string) => text.length * 7;

interface Rectangle extends Point {
  readonly what: string;
  readonly width: number;
  readonly height: number;
}

describe.each(
  machines.flatMap((machine) => transports.map((transport) => [machine.name, transport, machine] as const)),
)('the picture of %s over %s transport', (_name, transport, machine) => {
  const { boxes, arrows, width, height } = machinePicture(machine, transport, textWidth);
  const states = boxes.map(({ state, x, y, width, height }) => ({ what: state, x, y, width, height }));
  const labels = arrows.map(({ from, to, label }) => rectangleOf(`${from} to ${to}`, label));

  it('has a box for each state, and each row with a consequence on one arrow', () => {
    expect(boxes.map(({ state }) => state)).toEqual(machine.states);
    const drawn = arrows.flatMap(({ rows }) => rows);
    expect(new Set(drawn).size).toBe(drawn.length);
    expect(new Set(drawn)).toEqual(
      new Set(machine.rows.filter((row) => row.do.length > 0 && holds(row, transport))),
    );
    for (const { from, to, rows, label } of arrows) {
      expect(rows.every((row) => row.in === from && row.to === to)).toBe(true);
      expect(label.lines).toEqual([...new Set(rows.map(({ on }) => on))]);
    }
  });

  it('puts nothing over anything else, and all of it inside', () => {
    const all = [...states, ...labels];
    const overlaps = all.flatMap((a, i) =>
      all.slice(i + 1).flatMap((b) => (overlap(a, b) ? [`${a.what} and ${b.what}`] : [])),
    );
    expect(overlaps).toEqual([]);
    for (const one of [...all, ...arrows.flatMap(({ points }) => points.map(asRectangle))]) {
      expect(one.x).toBeGreaterThanOrEqual(0);
      expect(one.y).toBeGreaterThanOrEqual(0);
      expect(one.x + one.width).toBeLessThanOrEqual(width);
      expect(one.y + one.height).toBeLessThanOrEqual(height);
    }
  });

  it('leads each arrow from the edge of its box to the edge of the other, through no words and no box', () => {
    for (const { from, to, points } of arrows) {
      expect(
        onEdge(
          points[0],
          states.find(({ what }) => what === from),
        ),
      ).toBe(true);
      expect(
        onEdge(
          points.at(-1),
          states.find(({ what }) => what === to),
        ),
      ).toBe(true);
      for (const [i, point] of points.slice(1).entries()) {
        // A point has one before it, since the first was left out.
        const line = between(points[i] ?? point, point);
        expect(
          [...states, ...labels].filter((one) => overlap(line, one)),
          `${from} to ${to}`,
        ).toEqual([]);
      }
    }
  });
});

it('tells the states that nobody comes to over a reliable transport', () => {
  const unreachable = machines.map((machine) =>
    machinePicture(machine, 'reliable', textWidth)
      .boxes.filter(({ reachable }) => !reachable)
      .map(({ state }) => state),
  );
  expect(unreachable).toEqual([['Completed'], ['Confirmed'], ['Completed'], ['Completed']]);
});

function rectangleOf(what: string, { x, y, anchor, width, lines }: Label): Rectangle {
  return {
    what,
    x: anchor === 'end' ? x - width : x,
    y: y - 9,
    width,
    height: lines.length * LABEL_LINE - 3,
  };
}

function asRectangle({ x, y }: Point): Rectangle {
  return { what: 'corner', x, y, width: 0, height: 0 };
}

function between(a: Point, b: Point): Rectangle {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return { what: 'line', x, y, width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function onEdge(point: Point | undefined, box: Rectangle | undefined): boolean {
  if (point === undefined || box === undefined) return false;
  const across = point.x >= box.x && point.x <= box.x + box.width;
  const along = point.y >= box.y && point.y <= box.y + box.height;
  const onSide = point.x === box.x || point.x === box.x + box.width;
  const onEnd = point.y === box.y || point.y === box.y + box.height;
  return across && along && (onSide || onEnd);
}
