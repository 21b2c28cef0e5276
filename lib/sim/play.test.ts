import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEdit, anyScenario, scenario, type Toy } from '@/test/toys';
import { play } from './play';
import { run } from './run';
import type { Handle } from './scenario';
import type { Entry } from './trace';

const loop: Handle<Toy> = (state) => ({
  state,
  effects: [{ do: 'set-timer', timer: 'again', after: 0, label: 'again' }],
});

describe('play', () => {
  it('ends in the same world as run, after the same steps and as many packets', () => {
    fc.assert(
      fc.property(anyScenario, fc.array(anyEdit, { maxLength: 4 }), (toys, edits) => {
        const { start, entries, packets, ended } = run(toys, edits);
        const told: Omit<Entry<Toy>, 'world'>[] = [];
        const outcome = play(toys, edits, { onEntry: (entry) => told.push(entry) });
        expect(outcome).toEqual({
          ended,
          world: entries.at(-1)?.world ?? start,
          steps: entries.length,
          packets: {
            sent: packets.length,
            arrived: packets.filter(({ arrivedAt }) => arrivedAt !== null).length,
            lost: packets.filter(({ lost }) => lost !== undefined).length,
          },
        });
        expect(told).toEqual(entries.map(({ world: _world, ...entry }) => entry));
      }),
      { numRuns: 300 },
    );
  });

  it('ends a loop at the limit that it is given, as run does', () => {
    const looping = { ...scenario(), handle: loop };
    expect(play(looping, [], { stepLimit: 100 })).toMatchObject({ ended: 'limit', steps: 100 });
    expect(run(looping, [], { stepLimit: 100 }).entries).toHaveLength(100);
  });

  it('tells of each step once it was taken, and before the next', () => {
    const steps: string[] = [];
    const telling: Handle<Toy> = (state, { kind }) => {
      steps.push(`handles ${kind}`);
      return { state, effects: [] };
    };
    const commands = [0, 1].map((at) => ({ at, node: 'talker', name: 'go' }));
    play({ ...scenario(), handle: telling, commands }, [], {
      onEntry: ({ at }) => steps.push(`told of ${at}`),
    });
    expect(steps).toEqual(['handles command', 'told of 0', 'handles command', 'told of 1']);
  });
});
