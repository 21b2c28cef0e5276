import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HappeningWithNotes, LadderInput, LadderMark } from './ladder';
import { layout } from './layout';
import { inputFor, packet, registration, troubled, troubledMarks } from './test-data';

const nodes = ['bob', 'server', 'phone'] as const;
const lanes = nodes.map((id) => ({ id, label: id }));

const runs: fc.Arbitrary<LadderInput> = fc
  .array(
    fc.record({
      from: fc.constantFrom(...nodes),
      to: fc.constantFrom(...nodes),
      pause: fc.constantFrom(0, 0, 10, 50, 299, 300, 4000),
      flight: fc.option(fc.constantFrom(0, 50, 200, 299, 1000, 9000), { nil: null }),
      repeats: fc.boolean(),
      mark: fc.boolean(),
    }),
    { maxLength: 30 },
  )
  .map((drafts) => {
    let now = 0;
    const marks: LadderMark[] = [];
    const packets = drafts.map(({ from, to, pause, flight, repeats, mark }, i) => {
      now += pause;
      if (mark) marks.push({ node: to, at: now, label: 'Timer E fires', kind: 'timer' });
      const before = drafts[i - 2];
      return packet(`#${i}`, [from, to], now, `SIP/2.0 ${from}`, {
        arrivedAt: flight === null ? null : now + flight,
        ...(repeats && before !== undefined ? { repeats: `#${i - 2}` } : {}),
      });
    });
    return inputFor(packets, { lanes, marks });
  });

/** The beginning of a run: so many packets, and the marks up to then. */
function beginning(input: LadderInput, count: number): LadderInput {
  const next = input.packets[count]?.sentAt ?? Infinity;
  return {
    ...input,
    packets: input.packets.slice(0, count),
    marks: (input.marks ?? []).filter(({ at }) => at <= next),
  };
}

describe('a run that goes on', () => {
  it('has the same ladder whether it is laid out at once or packet by packet', () => {
    fc.assert(
      fc.property(runs, (input) => {
        let grown = layout(beginning(input, 0));
        for (let count = 1; count <= input.packets.length; count++)
          grown = layout(beginning(input, count), grown);
        expect(layout(input, grown).ladder).toEqual(layout(input).ladder);
      }),
    );
  });

  it('shares what lies above with the former ladder', () => {
    const input = inputFor(troubled, { marks: troubledMarks });
    const former = layout(beginning(input, 5));
    const { ladder } = layout(input, former);
    expect(ladder.arrows[0]).toBe(former.ladder.arrows[0]);
    expect(ladder).toEqual(layout(input).ladder);
  });

  it('is laid out anew where it is another run, or as wide as another', () => {
    const former = layout(inputFor(troubled));
    for (const input of [
      inputFor(registration),
      inputFor(troubled, { width: 700 }),
      inputFor(troubled.slice(1)),
      inputFor(troubled, { former: { packets: registration } }),
    ])
      expect(layout(input, former).ladder).toEqual(layout(input).ladder);
  });

  it('takes what is dropped from the entries that come with a packet, and looks again at what they say later', () => {
    const early = [entryOf('bob#1')];
    const former = layout(inputFor(registration.slice(0, 3), { entries: early }));
    for (const id of ['server#2', 'bob#2']) {
      const entries = [...early, entryOf(id, 'dropped')];
      const input = inputFor(registration, { entries });
      const { ladder } = layout(input, former);
      expect(ladder.arrows.find((arrow) => arrow.packet.id === id)?.fate).toBe('dropped');
      expect(ladder).toEqual(layout(input).ladder);
    }
  });

  it('is laid out anew where it goes on before all of it is laid out', () => {
    const packets = Array.from({ length: 12 }, (_, i) =>
      packet(`bob#${i}`, ['bob', 'server'], 100 * i, 'SIP/2.0 200 OK'),
    );
    const entries = packets.map(({ id }) => entryOf(id, 'dropped'));
    const piece = layout(inputFor(packets.slice(0, 5), { entries: entries.slice(0, 10) }));
    const input = inputFor(packets, { entries });
    const { ladder } = layout(input, piece);
    expect(ladder.arrows.map(({ fate }) => fate)).toEqual(packets.map(() => 'dropped'));
    expect(ladder).toEqual(layout(input).ladder);
  });
});

/** A packet that arrived, with the steps of what was decided about it. */
function entryOf(packet: string, ...steps: readonly string[]): HappeningWithNotes {
  return {
    happening: { kind: 'packet', packet, text: '', source: '', destination: '', transport: 'UDP' },
    notes: steps.map((step) => ({ step, verdict: 'refused', text: '', spec: '' })),
  };
}
