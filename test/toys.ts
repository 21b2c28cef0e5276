import fc from 'fast-check';
import type { Edit } from '@/lib/sim/edit';
import type { Effect, Handle, LinkConditions, Scenario, Transport } from '@/lib/sim/scenario';
import type { Trace } from '@/lib/sim/trace';

/** A node that sends `count` numbered texts, one a second, and one that answers each with an echo. */
export type Toy =
  | { kind: 'talker'; count: number; said: number; heard: readonly string[] }
  | { kind: 'echo'; heard: readonly string[] };

export const talkerAt = '192.0.2.1:5060';
export const echoAt = '192.0.2.2:5060';

export const udp: Transport = { name: 'UDP', reliable: false };
export const tcp: Transport = { name: 'TCP', reliable: true };

/** Keeps what it hears, the ends of connections included; the command `close` closes the connection of the two, `restart` ends it. */
export const handle: Handle<Toy> = (state, happening, context) => {
  if (happening.kind === 'packet') {
    const effects: Effect[] =
      state.kind === 'echo'
        ? [{ do: 'send', source: echoAt, destination: happening.source, text: `echo ${happening.text}` }]
        : [];
    return { state: { ...state, heard: [...state.heard, happening.text] }, effects };
  }
  if (happening.kind === 'connection') {
    const heard = `${happening.event} at ${context.now}: ${happening.local} to ${happening.remote}`;
    return { state: { ...state, heard: [...state.heard, heard] }, effects: [] };
  }
  if (happening.kind === 'command' && happening.name === 'close') {
    const [source, destination] = state.kind === 'echo' ? [echoAt, talkerAt] : [talkerAt, echoAt];
    return { state, effects: [{ do: 'close', source, destination }] };
  }
  if (happening.kind === 'command' && happening.name === 'restart') {
    return { state, effects: [{ do: 'reset-connections' }] };
  }
  if (state.kind === 'echo' || state.said === state.count) return { state, effects: [] };
  const text = `${state.said} ${context.dice.draw('word', 4)}`;
  return {
    state: { ...state, said: state.said + 1 },
    effects: [
      { do: 'send', source: talkerAt, destination: echoAt, text },
      { do: 'set-timer', timer: 'next', after: 1000, label: 'next word' },
    ],
  };
};

export function scenario(count = 3, seed = 1): Scenario<Toy> {
  return {
    seed,
    transport: udp,
    nodes: [
      {
        id: 'talker',
        label: 'Talker',
        addresses: [talkerAt],
        state: { kind: 'talker', count, said: 0, heard: [] },
        script: { word: ['first'] },
      },
      { id: 'echo', label: 'Echo', addresses: [echoAt], state: { kind: 'echo', heard: [] } },
    ],
    names: {},
    latency: 50,
    commands: [{ at: 0, node: 'talker', name: 'go' }],
    until: 60_000,
    handle,
  };
}

/** The packets of a run as lines: `id sent→arrived text (why it was lost)`. */
export function storyOf({ packets }: Trace<unknown>): string[] {
  return packets.map(
    (p) => `${p.id} ${p.sentAt}→${p.arrivedAt ?? 'never'} ${p.text}${p.lost ? ` (${p.lost})` : ''}`,
  );
}

/** What a toy has heard when the run ends. */
export function heardBy({ entries, start }: Trace<Toy>, node: string): readonly string[] {
  return (entries.at(-1)?.world ?? start).nodes[node]?.state.heard ?? [];
}

const anyNode = fc.constantFrom('talker', 'echo');

const anyPacket = fc
  .tuple(anyNode, fc.integer({ min: 1, max: 5 }), fc.constantFrom('', '', '+1'))
  .map(([node, n, copy]) => `${node}#${n}${copy}`);

const anyProbability = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);

const anyLink: fc.Arbitrary<LinkConditions> = fc.record(
  {
    from: anyNode,
    to: anyNode,
    since: fc.nat(5000),
    until: fc.nat(9000),
    loss: anyProbability,
    duplicate: anyProbability,
    corrupt: anyProbability,
    delay: fc.nat(3000),
    jitter: fc.nat(3000),
  },
  { requiredKeys: [] },
);

/** An edit of any kind, of which many concern a packet or a time that the run of the toys has. */
export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('drop' as const), packet: anyPacket, repeats: fc.boolean() }),
  fc.record({ kind: fc.constant('replace' as const), packet: anyPacket, text: fc.string() }),
  fc.record({ kind: fc.constant('delay' as const), packet: anyPacket, by: fc.nat(3000) }),
  fc.record({ kind: fc.constant('duplicate' as const), packet: anyPacket, after: fc.nat(3000) }),
  fc.record({ kind: fc.constant('hold' as const), packet: anyPacket, behind: anyPacket }),
  fc
    .record({ node: anyNode, from: fc.nat(5000), length: fc.nat(5000) })
    .map(({ node, from, length }) => ({ kind: 'down' as const, node, from, to: from + length })),
  fc
    .record({ at: fc.nat(5000), node: anyNode, name: fc.constantFrom('go', 'close', 'restart') })
    .map((command) => ({ kind: 'command' as const, command })),
  anyLink.map((conditions) => ({ kind: 'link' as const, conditions })),
  fc.record({
    kind: fc.constant('reset' as const),
    between: fc.constant(['talker', 'echo'] as const),
    at: fc.nat(5000),
  }),
);

/** A run of the toys over a reliable transport or not, with a network that is good or bad. */
export const anyScenario: fc.Arbitrary<Scenario<Toy>> = fc
  .record({
    seed: fc.nat(1000),
    transport: fc.constantFrom(udp, tcp),
    links: fc.array(anyLink, { maxLength: 2 }),
    until: fc.constantFrom(60_000, 3030),
  })
  .map((chosen) => ({ ...scenario(5), ...chosen }));
