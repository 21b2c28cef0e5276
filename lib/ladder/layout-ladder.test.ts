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
      lane 120: "Bob" / "192.0.2.201" at 89,8
      lane 302: "SIP Server" / "192.0.2.222" at 267,8
      y 52 bob#1 120,52 to 302,62 delivered: "REGISTER F1" / "CSeq 1" at 170,16
      y 62 arrival of bob#1
      y 96 server#1 302,96 to 120,106 delivered: "401 Unauthorized F2" at 148,74
      y 106 arrival of server#1
      y 154 bob#2 120,154 to 302,164 delivered: "REGISTER F3" / "CSeq 2" at 170,118
      y 164 arrival of bob#2
      y 183 mark at 302: "binding stored for 3600 s" at 164,176
      y 224 server#2 302,224 to 120,234 delivered: "200 OK F4" at 180,202
      y 234 arrival of server#2"
    `);
  });

  it('lets a slow answer cross the request that overtook it, and marks silence', () => {
    const ladder = layoutLadder(inputFor(troubled, { marks: troubledMarks }));
    expect(outline(ladder)).toMatchInlineSnapshot(`
      "360 × 48 + 634
      lane 120: "Bob" / "192.0.2.201" at 89,8
      lane 302: "SIP Server" / "192.0.2.222" at 267,8
      y 52 bob#1 120,52 to 302,62 delivered: "REGISTER F1" / "CSeq 1" at 170,16
      y 62 arrival of bob#1
      y 110 server#1 302,110 to 193,116 lost: "401 Unauthorized F2" / "lost" at 148,74
      y 135 gap "⋯ 450 ms" at 211
      y 169 mark at 120: "Timer E fires" at 130,162
      y 238 bob#2 120,238 to 302,248 delivered: "REGISTER F1" / "CSeq 1" / "again" at 170,188
      y 248 arrival of bob#2
      y 296 server#2 302,296 to 120,442 delivered: "401 Unauthorized F2" / "again" at 168,260
      y 311 gap "⋯ 0.95 s" at 211
      y 345 mark at 120: "Timer E fires" at 130,338
      y 414 bob#3 120,414 to 302,424 delivered: "REGISTER F1" / "CSeq 1" / "again" at 170,364
      y 424 arrival of bob#3
      y 442 arrival of server#2
      y 490 bob#4 120,490 to 302,566 delivered: "REGISTER F3" / "CSeq 2" at 128,454
      y 538 server#3 302,538 to 120,548 delivered: "401 Unauthorized F2" / "again" at 148,502
      y 548 arrival of server#3
      y 566 arrival of bob#4
      y 600 server#4 302,600 to 120,610 delivered: "200 OK F4" at 180,578
      y 610 arrival of server#4"
    `);
  });

  it('shows what the network and the reader did', () => {
    const ladder = layoutLadder(inputFor(meddled, { width: 640 }));
    expect(outline(ladder)).toMatchInlineSnapshot(`
      "640 × 48 + 296
      lane 175: "Bob" / "192.0.2.201" at 144,8
      lane 527: "SIP Server" / "192.0.2.222" at 492,8
      y 66 bob#1 175,66 to 527,76 delivered: "REGISTER F1" / "CSeq 1" / "✎ edited" at 310,16
      y 76 arrival of bob#1
      y 138 bob#1+1 351,138 to 527,214 delivered: "REGISTER F1" / "CSeq 1" / "copy" at 359,88
      y 186 server#1 527,186 to 316,192 lost: "401 Unauthorized F2" / "to 192.0.2.9:5060 · lost" at 287,150
      y 214 arrival of bob#1+1
      y 262 server#2 527,262 to 316,268 under way: "unreadable F3" / "under way" at 307,226"
    `);
    expect(ladder.arrows.map(({ step, changedBy, stub }) => [step, changedBy, stub])).toEqual([
      ['F1', 'reader', false],
      ['F1', undefined, false],
      ['F2', undefined, true],
      ['F3', undefined, false],
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

  it('bends the way of what a node sends to itself, towards the side where there is room', () => {
    const packets = [
      packet('bob#1', ['bob', 'bob'], 0, 'A'),
      packet('server#1', ['server', 'server'], 60, 'B'),
      packet('server#2', ['server', 'server'], 120, 'C', { arrivedAt: null, lost: 'dropped' }),
    ];
    const { arrows } = layoutLadder(inputFor(packets));
    expect(arrows.map(({ stub, bend }) => [stub, bend])).toEqual([
      [false, 24],
      [false, -14],
      [false, -24],
    ]);
    expect(arrows.map(({ x1, x2, y1, y2 }) => [x2 - x1, y2 - y1])).toEqual([
      [0, 16],
      [0, 16],
      [-24, 6],
    ]);
    expect(arrows[0]?.text.x).toBe((arrows[0]?.x1 ?? 0) + 32);
    expect(arrows[1]?.text).toMatchObject({ lines: [{ anchor: 'end' }, { text: 'to itself' }] });
  });

  it('ends in a cross at the lane of whoever drops it', () => {
    const notes = [
      { step: 'dropped', verdict: 'refused', text: 'No pinhole.', spec: 'RFC 4787 §5' },
    ] as const;
    const happening = {
      kind: 'packet',
      packet: 'bob#1',
      text: '',
      source: '',
      destination: '',
      transport: 'UDP',
    } as const;
    const { arrows, lanes: drawn } = layoutLadder(
      inputFor(registration, { entries: [{ happening, notes }] }),
    );
    expect(arrows.map(({ fate }) => fate)).toEqual(['dropped', 'delivered', 'delivered', 'delivered']);
    expect(arrows[0]?.x2).toBe(drawn[1]?.x);
  });

  it('says who changed a text, who opens a connection, and where nobody listens', () => {
    const packets = [
      packet('bob#1', ['bob', 'server'], 0, 'A', { original: 'B', damaged: true }),
      packet('bob#2', ['bob', 'server'], 100, 'C', { transport: 'TLS', opens: true }),
      packet('bob#3', ['bob', 'nobody'], 200, 'D', {
        to: undefined,
        arrivedAt: null,
        lost: 'nobody listens at 192.0.2.9:5060',
      }),
    ];
    const { arrows } = layoutLadder(inputFor(packets, { width: 640 }));
    expect(arrows.map(({ text }) => text.lines.at(-1)?.text)).toEqual([
      'damaged on the way',
      'opens a TLS connection',
      'to 192.0.2.9:5060 · nobody listens there',
    ]);
  });

  it('gives what a former run sends otherwise rows of its own, at its times', () => {
    const lost = registration.map((p, i) => (i === 1 ? { ...p, arrivedAt: null, lost: 'dropped' } : p));
    const present = [...lost.slice(0, 2), packet('bob#2', ['bob', 'server'], 500, 'A', { repeats: 'bob#1' })];
    const ladder = layoutLadder(inputFor(present, { former: { packets: registration } }));
    expect(ladder.arrows.map(({ packet: { id } }) => id)).toEqual(['bob#1', 'server#1', 'bob#2']);
    expect(ladder.ghosts.map(({ packet: { id }, text }) => [id, text.lines[0]?.text])).toEqual([
      ['server#1', 'other run: 401 Unauthorized F2'],
      ['bob#2', 'other run: REGISTER F3'],
      ['server#2', 'other run: 200 OK F4'],
    ]);
    const byHeight = [...ladder.arrows, ...ladder.ghosts].toSorted((a, b) => a.y1 - b.y1);
    expect(byHeight.map(({ packet: { sentAt } }) => sentAt)).toEqual([0, 50, 50, 100, 150, 500]);
    byHeight.slice(1).forEach(({ text }, i) => {
      expect(text.y).toBeGreaterThanOrEqual(byHeight[i]?.y1 ?? 0);
    });
    expect(layoutLadder(inputFor(registration, { former: { packets: registration } }))).toEqual(
      layoutLadder(inputFor(registration)),
    );
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
