import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '@/test/deep-freeze';
import { anyEdit, anyScenario, echoAt, handle, scenario, storyOf, type Toy, talkerAt } from '@/test/toys';
import type { Edit } from './edit';
import { run } from './run';
import type { Handle } from './scenario';
import type { Trace } from './trace';

/** The story of the toys with these edits. */
function story(edits: readonly Edit[] = [], count = 3): string[] {
  return storyOf(run(scenario(count), edits));
}

describe('run', () => {
  it('moves texts with the latency, and draws scripted identifiers first', () => {
    const [a, b] = story();
    expect(a).toBe('talker#1 0→50 0 first');
    expect(b).toBe('echo#1 50→100 echo 0 first');
  });

  it('ends quietly when nothing is left, by time at `until`, and by limit in a loop', () => {
    expect(run(scenario()).ended).toBe('quiet');
    expect(run({ ...scenario(100), until: 5000 }).ended).toBe('time');
    const loop: Handle<Toy> = (state) => ({
      state,
      effects: [{ do: 'set-timer', timer: 'again', after: 0, label: 'again' }],
    });
    expect(run({ ...scenario(), handle: loop }).ended).toBe('limit');
  });

  it('begins with the timers that run from before', () => {
    const base = scenario(1);
    const nodes = base.nodes.map((node) => ({
      ...node,
      timers:
        node.id === 'talker'
          ? ([{ do: 'set-timer', timer: 'next', after: 700, label: 'word' }] as const)
          : [],
    }));
    const trace = run({ ...base, nodes, commands: [] });
    expect(trace.start.nodes.talker?.timers).toEqual({ next: { label: 'word', setAt: 0, firesAt: 700 } });
    expect(storyOf(trace)[0]).toBe('talker#1 700→750 0 first');
  });

  it('drops a packet and says why', () => {
    expect(story([{ kind: 'drop', packet: 'talker#1' }])[0]).toBe(
      'talker#1 0→never 0 first (it was dropped on the way, by an edit)',
    );
  });

  it('replaces the text on the wire and keeps the original', () => {
    const { packets } = run(scenario(), [{ kind: 'replace', packet: 'talker#1', text: 'other' }]);
    expect(packets[0]).toMatchObject({ text: 'other', original: '0 first' });
    expect(packets[1]?.text).toBe('echo other');
  });

  it('delays, duplicates and holds back', () => {
    expect(story([{ kind: 'delay', packet: 'talker#1', by: 500 }])[0]).toContain('0→550');
    expect(story([{ kind: 'duplicate', packet: 'talker#1', after: 7 }]).slice(0, 2)).toEqual([
      'talker#1 0→50 0 first',
      'talker#1+1 0→57 0 first',
    ]);
    // What was lost cannot have been copied, and what is held back is no faster for it.
    const lost = story([
      { kind: 'drop', packet: 'talker#1' },
      { kind: 'duplicate', packet: 'talker#1', after: 7 },
    ]);
    expect(lost.filter((line) => line.startsWith('talker#1'))).toHaveLength(1);
    const slow = story([
      { kind: 'delay', packet: 'talker#2', by: 400 },
      { kind: 'hold', packet: 'talker#2', behind: 'echo#1' },
    ]);
    expect(slow.find((line) => line.startsWith('talker#2'))).toContain('1000→1450');
    const held = story([{ kind: 'hold', packet: 'talker#1', behind: 'talker#2' }]);
    expect(held[0]).toBe('talker#1 0→1050 0 first');
    expect(story([{ kind: 'hold', packet: 'talker#1', behind: 'talker#9' }])[0]).toBe(
      'talker#1 0→never 0 first (it was held back behind talker#9, which never arrived)',
    );
  });

  it('puts a node to sleep: packets to it are lost, its timers wait', () => {
    const lines = story([{ kind: 'down', node: 'echo', from: 0, to: 500 }]);
    expect(lines[0]).toBe('talker#1 0→never 0 first (echo was down when it arrived)');
    const asleep = run(scenario(), [{ kind: 'down', node: 'talker', from: 10, to: 5000 }]);
    expect(asleep.packets.filter((p) => p.from === 'talker').map((p) => p.sentAt)).toEqual([0, 5000, 6000]);
  });

  it('names a packet to an address of nobody as lost', () => {
    const nowhere: Handle<Toy> = (state) => ({
      state,
      effects: [{ do: 'send', source: talkerAt, destination: '192.0.2.99:5060', text: 'x' }],
    });
    expect(run({ ...scenario(), handle: nowhere }).packets[0]).toMatchObject({
      to: undefined,
      lost: 'nobody listens at 192.0.2.99:5060',
    });
  });

  it('marks a repeated text as a retransmission of the first', () => {
    const again: Handle<Toy> = (state, happening) =>
      happening.kind === 'packet'
        ? { state, effects: [] }
        : {
            state,
            effects: [
              { do: 'send', source: talkerAt, destination: echoAt, text: 'x' },
              { do: 'set-timer', timer: 't', after: 30_000, label: 't' },
            ],
          };
    const { packets } = run({ ...scenario(), handle: again });
    expect(packets.map((p) => p.repeats)).toEqual([undefined, 'talker#1', 'talker#1']);
    const silenced = run({ ...scenario(), handle: again }, [
      { kind: 'drop', packet: 'talker#1', repeats: true },
    ]);
    expect(silenced.packets.map((p) => p.arrivedAt)).toEqual([null, null, null]);
  });

  it('fires a timer that was set again only at its new time, and not once it was cleared', () => {
    const steps: Handle<Toy> = (state, happening) => {
      if (happening.kind === 'command' && happening.name === 'go')
        return { state, effects: [{ do: 'set-timer', timer: 't', after: 100, label: 't' }] };
      if (happening.kind === 'command' && happening.name === 'later')
        return { state, effects: [{ do: 'set-timer', timer: 't', after: 200, label: 't' }] };
      if (happening.kind === 'command') return { state, effects: [{ do: 'clear-timer', timer: 't' }] };
      return { state, effects: [] };
    };
    const at = (time: number, name: string) => ({ at: time, node: 'talker', name });
    const fired = (commands: ReturnType<typeof at>[]) =>
      run({ ...scenario(), handle: steps, commands })
        .entries.filter((e) => e.happening.kind === 'timer')
        .map((e) => e.at);
    expect(fired([at(0, 'go'), at(50, 'later')])).toEqual([250]);
    expect(fired([at(0, 'go'), at(50, 'stop')])).toEqual([]);
  });
});

/** From when on an edit may make a difference to a run, in ms. */
function touches(edit: Edit, { packets }: Trace<Toy>): number {
  switch (edit.kind) {
    case 'down':
      return edit.from;
    case 'command':
      return edit.command.at;
    case 'link':
      return edit.conditions.since ?? 0;
    case 'reset':
      return edit.at;
    default:
      return packets.find(({ id }) => id === edit.packet)?.sentAt ?? Number.POSITIVE_INFINITY;
  }
}

describe('a run is a value', () => {
  it('the same scenario and edits give the same trace', () => {
    fc.assert(
      fc.property(anyScenario, fc.array(anyEdit, { maxLength: 4 }), (toys, edits) => {
        expect(run(toys, edits)).toEqual(run(toys, edits));
      }),
    );
  });

  it('an edit changes nothing that happened before its packet was sent, or before the time that it names', () => {
    fc.assert(
      fc.property(anyScenario, fc.array(anyEdit, { maxLength: 3 }), anyEdit, (toys, edits, extra) => {
        const before = run(toys, edits);
        const after = run(toys, [...edits, extra]);
        const until = touches(extra, before);
        const past = (trace: Trace<Toy>) => ({
          entries: trace.entries.filter(({ at }) => at < until),
          // Whether and when a packet arrives may change later: that it was sent, and what it said, may not.
          sent: trace.packets
            .filter(({ sentAt }) => sentAt < until)
            .map(({ id, text, sentAt, destination }) => ({ id, text, sentAt, destination })),
        });
        expect(past(after)).toEqual(past(before));
      }),
      { numRuns: 300 },
    );
  });

  it('no packet arrives before it was sent, and each one arrives, is lost for a reason or is under way at the end', () => {
    fc.assert(
      fc.property(anyScenario, fc.array(anyEdit, { maxLength: 4 }), (toys, edits) => {
        const { packets, ended } = run(toys, edits);
        for (const { sentAt, arrivedAt, lost } of packets) {
          if (arrivedAt !== null) expect(arrivedAt).toBeGreaterThanOrEqual(sentAt + toys.latency);
          expect(arrivedAt === null || lost === undefined).toBe(true);
          if (ended === 'quiet') expect(arrivedAt !== null || lost !== undefined).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('no step changes a world that came before it', () => {
    const frozen: Handle<Toy> = (state, happening, context) =>
      handle(deepFreeze(state), deepFreeze(happening), context);
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 4 }), (edits) => {
        expect(run({ ...scenario(5), handle: frozen }, deepFreeze(edits)).entries).toEqual(
          run(scenario(5), edits).entries,
        );
      }),
    );
  });

  it('the seed changes seeded identifiers and leaves scripted ones', () => {
    const words = (seed: number) => run(scenario(2, seed)).packets.filter((p) => p.from === 'talker');
    expect(words(1)[0]?.text).toBe(words(2)[0]?.text);
    expect(words(1)[1]?.text).not.toBe(words(2)[1]?.text);
  });
});
