import { describe, expect, it } from 'vitest';
import { echoAt, handle, heardBy, scenario, storyOf, type Toy, talkerAt, tcp } from '@/test/toys';
import type { Edit } from './edit';
import { run } from './run';
import type { Command, Handle, Scenario } from './scenario';

const streams: Scenario<Toy> = { ...scenario(), transport: tcp };

function playing(commands: readonly Command[], edits: readonly Edit[] = []) {
  return run({ ...streams, commands: [...streams.commands, ...commands] }, edits);
}

describe('a connection', () => {
  it('is opened by whoever sends first, and used both ways', () => {
    const { entries } = run(streams);
    const open = [{ from: talkerAt, to: echoAt, transport: 'TCP', openedAt: 0 }];
    expect(entries.map(({ world }) => world.connections)).toEqual(entries.map(() => open));
    expect(entries[1]?.world.connections).toBe(entries[0]?.world.connections);
  });

  it('is opened by one packet, and by another one after it was closed', () => {
    const opening = playing([{ at: 1010, node: 'talker', name: 'close' }]).packets.filter(
      ({ opens }) => opens,
    );
    expect(opening.map(({ id }) => id)).toEqual(['talker#1', 'talker#3']);
    expect(run(scenario()).packets.some(({ opens }) => opens)).toBe(false);
  });

  it('is not needed by datagrams, unless one of them names another transport', () => {
    expect(run(scenario()).entries.at(-1)?.world.connections).toEqual([]);
    const mixed: Handle<Toy> = (state, happening, context) => {
      const step = handle(state, happening, context);
      return {
        ...step,
        effects: step.effects.map((effect) =>
          effect.do === 'send' ? { ...effect, transport: tcp } : effect,
        ),
      };
    };
    const trace = run({ ...scenario(), handle: mixed });
    expect(trace.packets[0]?.transport).toBe('TCP');
    expect(trace.entries[1]?.happening).toMatchObject({ kind: 'packet', transport: 'TCP' });
    expect(trace.entries.at(-1)?.world.connections).toHaveLength(1);
  });

  it('that is closed delivers what was sent before, and then tells the other end', () => {
    const trace = playing([{ at: 1010, node: 'talker', name: 'close' }]);
    expect(heardBy(trace, 'echo')).toContain(`closed at 1060: ${echoAt} to ${talkerAt}`);
    expect(storyOf(trace)[2]).toMatch(/^talker#2 1000→1050/);
    // The answer comes to an end that is closed.
    expect(storyOf(trace)[3]).toMatch(
      /^echo#2 1050→never .* \(talker had closed the connection before it arrived\)$/,
    );
    expect(trace.entries.find(({ at }) => at === 1010)?.world.connections).toEqual([]);
    expect(trace.entries.find(({ at }) => at === 2000)?.world.connections).toMatchObject([
      { openedAt: 2000 },
    ]);
  });

  it('that both close at once tells neither', () => {
    const trace = playing(['talker', 'echo'].map((node) => ({ at: 500, node, name: 'close' })));
    expect(
      [...heardBy(trace, 'echo'), ...heardBy(trace, 'talker')].filter((line) => /closed/.test(line)),
    ).toEqual([]);
  });

  it('that is reset tells both ends, and what is on its way is lost', () => {
    const trace = run(streams, [{ kind: 'reset', between: ['echo', 'talker'], at: 1020 }]);
    expect(heardBy(trace, 'talker')).toContain(`reset at 1020: ${talkerAt} to ${echoAt}`);
    expect(heardBy(trace, 'echo')).toContain(`reset at 1020: ${echoAt} to ${talkerAt}`);
    expect(storyOf(trace)[2]).toMatch(
      /^talker#2 1000→never .* \(the connection between talker and echo was reset while it was on its way\)$/,
    );
    expect(trace.packets.at(-1)?.lost).toBeUndefined();
  });

  it('ends with the process of a node that restarts, of which the other end alone learns', () => {
    const trace = run(streams, [{ kind: 'command', command: { at: 500, node: 'echo', name: 'restart' } }]);
    expect(heardBy(trace, 'talker')).toContain(`reset at 550: ${talkerAt} to ${echoAt}`);
    expect(heardBy(trace, 'echo').filter((line) => line.startsWith('reset'))).toEqual([]);
  });

  it('tells a node that is down when it is up again', () => {
    const trace = run(streams, [
      { kind: 'down', node: 'talker', from: 400, to: 700 },
      { kind: 'reset', between: ['echo', 'talker'], at: 500 },
    ]);
    expect(heardBy(trace, 'talker')).toContain(`reset at 700: ${talkerAt} to ${echoAt}`);
  });
});

describe('who sends to an address of nobody', () => {
  const lonely = (transport = tcp): Scenario<Toy> => ({
    ...scenario(1),
    transport,
    nodes: scenario(1).nodes.slice(0, 1),
  });

  it.each(['UDP', 'TCP'])('is refused after a round trip, over %s', (name) => {
    const trace = run(lonely({ name, reliable: name === 'TCP' }));
    expect(trace.packets[0]?.lost).toBe(`nobody listens at ${echoAt}`);
    expect(heardBy(trace, 'talker')).toEqual([`refused at 100: ${talkerAt} to ${echoAt}`]);
    expect(trace.entries.at(-1)?.world.connections).toEqual([]);
  });

  it('hears nothing of what an edit took from the wire', () => {
    const trace = run(lonely(), [{ kind: 'drop', packet: 'talker#1' }]);
    expect(heardBy(trace, 'talker')).toEqual([]);
  });
});
