import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Packet } from '@/lib/sim/trace';
import type { Box, Ladder, Row, TextBlock } from './ladder';
import { layoutLadder } from './layout-ladder';
import {
  inputFor,
  lanes,
  meddled,
  packet,
  registration,
  registrationMarks,
  troubled,
  troubledMarks,
} from './test-data';
import { trueScale } from './true-scale';

/** One line an item of the drawing: enough to see in a difference what moved. */
function outline(ladder: Ladder): string {
  const { width, height, headerHeight } = ladder;
  return [
    `${width} × ${headerHeight} + ${height}`,
    ...ladder.lanes.map((lane) => `lane ${lane.x}: ${words(lane.name)}`),
    ...ladder.rows.map(outlineRow),
  ].join('\n');
}

function outlineRow(row: Row): string {
  const y = `y ${row.y}`;
  if (row.kind === 'gap') return `${y} gap "${row.gap.text.text}" at ${row.gap.text.x}`;
  if (row.kind === 'mark') return `${y} mark at ${row.mark.x}: ${words(row.mark.text)}`;
  const { packet, x1, y1, x2, y2, fate, text } = row.arrow;
  if (row.kind === 'arrival') return `${y} arrival of ${packet.id}`;
  return `${y} ${packet.id} ${x1},${y1} to ${x2},${y2} ${fate}: ${words(text)}`;
}

function words({ x, y, lines }: TextBlock): string {
  return `${lines.map(({ text }) => `"${text}"`).join(' / ')} at ${Math.round(x)},${Math.round(y)}`;
}

describe('layoutLadder', () => {
  it('lays out a registration with level arrows', () => {
    const ladder = layoutLadder(inputFor(registration, { marks: registrationMarks }));
    expect(outline(ladder)).toMatchInlineSnapshot(`
      "360 × 48 + 258
      lane 114: "Bob" / "192.0.2.201" at 83,8
      lane 300: "SIP Server" / "192.0.2.222" at 265,8
      y 52 bob#1 114,52 to 300,62 delivered: "REGISTER F1" / "CSeq 1" at 166,16
      y 62 arrival of bob#1
      y 96 server#1 300,96 to 114,106 delivered: "401 Unauthorized F2" at 144,74
      y 106 arrival of server#1
      y 154 bob#2 114,154 to 300,164 delivered: "REGISTER F3" / "CSeq 2" at 166,118
      y 164 arrival of bob#2
      y 183 mark at 300: "binding stored for 3600 s" at 162,176
      y 224 server#2 300,224 to 114,234 delivered: "200 OK F4" at 176,202
      y 234 arrival of server#2"
    `);
  });

  it('lets a slow answer cross the request that overtook it, and marks silence', () => {
    const ladder = layoutLadder(inputFor(troubled, { marks: troubledMarks }));
    expect(outline(ladder)).toMatchInlineSnapshot(`
      "360 × 48 + 634
      lane 114: "Bob" / "192.0.2.201" at 83,8
      lane 300: "SIP Server" / "192.0.2.222" at 265,8
      y 52 bob#1 114,52 to 300,62 delivered: "REGISTER F1" / "CSeq 1" at 166,16
      y 62 arrival of bob#1
      y 110 server#1 300,110 to 188,116 lost: "401 Unauthorized F2" / "lost" at 144,74
      y 135 gap "⋯ 450 ms" at 207
      y 169 mark at 114: "Timer E fires" at 124,162
      y 238 bob#2 114,238 to 300,248 delivered: "REGISTER F1" / "CSeq 1" / "again" at 166,188
      y 248 arrival of bob#2
      y 296 server#2 300,296 to 114,442 delivered: "401 Unauthorized F2" / "again" at 166,260
      y 311 gap "⋯ 0.95 s" at 207
      y 345 mark at 114: "Timer E fires" at 124,338
      y 414 bob#3 114,414 to 300,424 delivered: "REGISTER F1" / "CSeq 1" / "again" at 166,364
      y 424 arrival of bob#3
      y 442 arrival of server#2
      y 490 bob#4 114,490 to 300,566 delivered: "REGISTER F3" / "CSeq 2" at 122,454
      y 538 server#3 300,538 to 114,548 delivered: "401 Unauthorized F2" / "again" at 144,502
      y 548 arrival of server#3
      y 566 arrival of bob#4
      y 600 server#4 300,600 to 114,610 delivered: "200 OK F4" at 176,578
      y 610 arrival of server#4"
    `);
  });

  it('shows what the network and the reader did', () => {
    const ladder = layoutLadder(inputFor(meddled, { width: 640 }));
    expect(outline(ladder)).toMatchInlineSnapshot(`
      "640 × 48 + 296
      lane 168: "Bob" / "192.0.2.201" at 137,8
      lane 526: "SIP Server" / "192.0.2.222" at 491,8
      y 66 bob#1 168,66 to 526,76 delivered: "REGISTER F1" / "CSeq 1" / "✎ edited" at 306,16
      y 76 arrival of bob#1
      y 138 bob#1+1 347,138 to 526,214 delivered: "REGISTER F1" / "CSeq 1" / "copy" at 355,88
      y 186 server#1 526,186 to 312,192 lost: "401 Unauthorized F2" / "to 192.0.2.9:5060 · lost" at 284,150
      y 214 arrival of bob#1+1
      y 262 server#2 526,262 to 311,268 under way: "unreadable F3" / "under way" at 303,226"
    `);
    expect(ladder.arrows.map(({ step, edited, stub }) => [step, edited, stub])).toEqual([
      ['F1', true, false],
      ['F1', false, false],
      ['F2', false, true],
      ['F3', false, false],
    ]);
  });

  it('keeps both arrows level where a node sends two packets at once to different nodes', () => {
    const three = [...lanes, { id: 'phone', label: 'Phone' }];
    const packets = [
      packet('server#1', ['server', 'bob'], 0, 'A'),
      packet('server#2', ['server', 'phone'], 0, 'B'),
    ];
    const { arrows } = layoutLadder(inputFor(packets, { lanes: three }));
    expect(arrows.map(({ y1, y2 }) => y2 - y1)).toEqual([10, 10]);
  });

  it('takes the order of two arrivals within one ms from the entries', () => {
    const packets = [packet('bob#1', ['bob', 'server'], 0, 'A'), packet('bob#2', ['bob', 'server'], 0, 'B')];
    const arrival = (id: string) =>
      ({
        happening: { kind: 'packet', packet: id, text: '', source: '', destination: '', transport: 'UDP' },
      }) as const;
    const { rows } = layoutLadder(inputFor(packets, { entries: [arrival('bob#2'), arrival('bob#1')] }));
    const arrivals = rows.flatMap((row) => (row.kind === 'arrival' ? [row.arrow.packet.id] : []));
    expect(arrivals).toEqual(['bob#2', 'bob#1']);
  });

  it('leaves out what belongs to no lane, and is empty without packets', () => {
    const stranger = packet('eve#1', ['eve', 'bob'], 0, 'A');
    const marks = [{ node: 'eve', at: 0, label: 'state', kind: 'state' }] as const;
    const { rows, arrows } = layoutLadder(inputFor([stranger], { marks }));
    expect([...rows, ...arrows]).toEqual([]);
    expect(layoutLadder(inputFor([], { lanes: [] })).lanes).toEqual([]);
  });

  it('lays out equal beginnings equally, so that a former run fits behind the present one', () => {
    const changed = registration.map((p, i) => (i === 3 ? { ...p, arrivedAt: null, lost: 'dropped' } : p));
    const [before, after] = [registration, changed].map((packets) => layoutLadder(inputFor(packets)));
    expect(after?.arrows.slice(0, 3)).toEqual(before?.arrows.slice(0, 3));
    expect(after?.lanes).toEqual(before?.lanes);
  });
});

const nodes = ['a', 'b', 'c', 'd'] as const;
const laneSetups = nodes.map((id) => ({
  id,
  label: `Node ${id} with a long name`,
  address: '2001:db8::192.0.2.1',
}));

const packets: fc.Arbitrary<readonly Packet[]> = fc
  .array(
    fc.record({
      from: fc.constantFrom(...nodes),
      to: fc.constantFrom(...nodes, 'nobody'),
      pause: fc.constantFrom(0, 0, 10, 50, 500, 4000),
      flight: fc.option(fc.constantFrom(0, 50, 200, 1000), { nil: null }),
      label: fc.constantFrom(
        'REGISTER',
        '401 Unauthorized',
        '423 Interval Too Brief',
        'Unbreakable'.repeat(9),
      ),
    }),
    { maxLength: 30 },
  )
  .map((drafts) => {
    let now = 0;
    return drafts.map(({ from, to, pause, flight, label }, i) => {
      now += pause;
      const id = `${from}#${i}`;
      return packet(id, [from, to], now, `SIP/2.0 ${label}`, {
        to: to === 'nobody' ? undefined : to,
        arrivedAt: flight === null || to === 'nobody' ? null : now + flight,
      });
    });
  });

const ladders = fc
  .tuple(packets, fc.integer({ min: 200, max: 1200 }), fc.integer({ min: 1, max: nodes.length }))
  .map(([all, width, count]) => layoutLadder(inputFor(all, { width, lanes: laneSetups.slice(0, count) })));

describe('every ladder', () => {
  it('keeps all it draws inside', () => {
    fc.assert(
      fc.property(ladders, (ladder) => {
        const { width, height, headerHeight } = ladder;
        for (const { box, text } of ladder.arrows) {
          expectInside(box, width, height);
          expectInside(text, width, height);
        }
        ladder.lanes.forEach(({ name }, i) => {
          expectInside(name, width, headerHeight);
          const left = ladder.lanes[i - 1]?.name;
          expect(name.x).toBeGreaterThanOrEqual(left === undefined ? 0 : left.x + left.width);
        });
      }),
    );
  });

  it('has labels that no other label overlaps', () => {
    fc.assert(
      fc.property(ladders, ({ arrows }) => {
        const byHeight = arrows.toSorted((a, b) => a.y1 - b.y1);
        byHeight.slice(1).forEach((arrow, i) => {
          expect(arrow.text.y).toBeGreaterThanOrEqual(byHeight[i]?.y1 ?? 0);
        });
      }),
    );
  });

  it('is in the order of time on every lane', () => {
    fc.assert(
      fc.property(ladders, ({ rows, lanes: all }) => {
        for (const { id } of all) {
          const times = rows.flatMap((row) => {
            if (row.kind !== 'send' && row.kind !== 'arrival') return [];
            const { from, to } = row.arrow.packet;
            return (row.kind === 'send' ? from : to) === id ? [row.at] : [];
          });
          expect(times).toEqual(times.toSorted((a, b) => a - b));
        }
        const heights = rows.map(({ y }) => y);
        expect(heights).toEqual(heights.toSorted((a, b) => a - b));
        expect(new Set(heights).size).toBe(heights.length);
      }),
    );
  });
});

describe('an axis that is true to time', () => {
  const silences = (pxPerMs: number) => {
    const { rows } = layoutLadder(inputFor(troubled, { marks: troubledMarks, pxPerMs }));
    return rows.flatMap((row, i) => {
      const [above, below] = [rows[i - 1], rows[i + 1]];
      return row.kind === 'gap' && above && below
        ? [{ ms: row.gap.to - row.gap.from, px: below.y - above.y }]
        : [];
    });
  };

  it('makes silence as high as it is long, and nothing else', () => {
    const [short, long] = [silences(0), silences(0.5)];
    expect(short.length).toBeGreaterThan(0);
    for (const [i, { ms, px }] of long.entries()) {
      expect(px - (short[i]?.px ?? 0)).toBe(Math.max(30, Math.round(ms / 2)) - 30);
    }
  });

  it('has one scale for all runs, so that the longest stays within some screens', () => {
    const late = (arrivedAt: number) => [packet('bob#1', ['bob', 'server'], 0, 'A', { arrivedAt })];
    expect(trueScale([])).toBe(0.1);
    expect(trueScale([late(500)])).toBe(0.1);
    expect(trueScale([late(500), late(3_600_000)]) * 3_600_000).toBe(2400);
  });
});

function expectInside(box: Box, width: number, height: number): void {
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(width);
  expect(box.y + box.height).toBeLessThanOrEqual(height);
}
