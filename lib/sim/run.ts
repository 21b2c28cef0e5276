import { rollDice } from './dice';
import type { Due } from './due';
import type { Edit } from './edit';
import { type EventQueue, eventQueue } from './event-queue';
import { type Fates, fatesOf } from './fate';
import { type Network, network } from './network';
import type { Effect, Happening, NodeId, NodeSetup, Note, Scenario } from './scenario';
import type { Entry, NodeSlot, Timer, Trace, World } from './trace';

/** A run with more steps than this is a loop; it ends with `ended: 'limit'`. */
export const STEP_LIMIT = 20_000;

/**
 * Plays a scenario to its end: pure, deterministic, the same everywhere. The kernel moves text between nodes and
 * knows no SIP. Invariants: a run is determined by scenario and edits; an edit changes only what comes after its
 * packet was sent.
 */
export function run<S>(scenario: Scenario<S>, edits: readonly Edit[] = []): Trace<S> {
  const fates = fatesOf(edits);
  const queue = eventQueue<Due>();
  const setups = new Map(scenario.nodes.map((setup) => [setup.id, setup]));
  const wires = network(scenario, fates, queue);
  const entries: Entry<S>[] = [];
  const start = initialWorld(scenario.nodes);
  let world = start;
  for (const { at, ...command } of scenario.commands) queue.add(at, { kind: 'command', ...command });

  for (let next = queue.take(); next !== undefined; next = queue.take()) {
    const { at, what } = next;
    if (at > scenario.until) return { start, entries, packets: wires.packets(), ended: 'time' };
    if (entries.length >= STEP_LIMIT) return { start, entries, packets: wires.packets(), ended: 'limit' };
    const turn = turnOf(what, at, world, wires, fates, queue);
    const setup = turn && setups.get(turn.node);
    if (turn === undefined || setup === undefined) continue;
    const entry = play(scenario, setup, turn.happening, { ...world, now: at }, entries.length, wires, queue);
    entries.push(entry);
    world = entry.world;
    if (what.kind === 'arrival') wires.release(what.packet, at);
  }
  return { start, entries, packets: wires.packets(), ended: 'quiet' };
}

interface Turn {
  readonly node: NodeId;
  readonly happening: Happening;
}

/** What happens to which node now, or undefined if it came to nothing (node down, timer cleared, packet lost). */
function turnOf<S>(
  due: Due,
  at: number,
  world: World<S>,
  wires: Network,
  fates: Fates,
  queue: EventQueue<Due>,
): Turn | undefined {
  if (due.kind === 'arrival') return wires.arrive(due.packet, at);
  if (due.kind === 'timer' && world.nodes[due.node]?.timers[due.name] !== due.timer) return undefined;
  const back = fates.downUntil(due.node, at);
  if (back !== undefined) {
    // A node that is down is asleep: what it would have done, it does when it wakes.
    queue.add(back, due);
    return undefined;
  }
  if (due.kind === 'timer') return { node: due.node, happening: { kind: 'timer', timer: due.name } };
  const { node, ...command } = due;
  return { node, happening: command };
}

/** Lets one node handle one happening and carries out the effects. */
function play<S>(
  scenario: Scenario<S>,
  setup: NodeSetup<S>,
  happening: Happening,
  world: World<S>,
  index: number,
  wires: Network,
  queue: EventQueue<Due>,
): Entry<S> {
  const slot = world.nodes[setup.id] ?? emptySlot(setup);
  const dice = rollDice(scenario.seed, setup.id, setup.script ?? {}, slot.draws);
  const step = scenario.handle(slot.state, happening, {
    now: world.now,
    self: setup.id,
    transport: scenario.transport,
    dice,
    resolve: (host) => (isAddress(host) ? host : scenario.names[host.toLowerCase()]),
  });
  const timers = timersAfter(withoutFired(slot.timers, happening), step.effects, world.now);
  for (const [name, timer] of Object.entries(timers)) {
    if (slot.timers[name] !== timer) queue.add(timer.firesAt, { kind: 'timer', node: setup.id, name, timer });
  }
  const sends = step.effects.filter((effect) => effect.do === 'send');
  const sent = sends.flatMap((effect, i) => wires.send(setup.id, slot.sent + i + 1, effect, world.now));
  const after: NodeSlot<S> = {
    state: step.state,
    draws: dice.draws(),
    timers,
    sent: slot.sent + sends.length,
  };
  return {
    index,
    at: world.now,
    node: setup.id,
    happening,
    sent,
    notes: notesOf(step.effects),
    world: { now: world.now, nodes: { ...world.nodes, [setup.id]: after } },
  };
}

function withoutFired(
  timers: NodeSlot<unknown>['timers'],
  happening: Happening,
): NodeSlot<unknown>['timers'] {
  if (happening.kind !== 'timer') return timers;
  const { [happening.timer]: _fired, ...rest } = timers;
  return rest;
}

function timersAfter(
  timers: Readonly<Record<string, Timer>>,
  effects: readonly Effect[],
  now: number,
): Readonly<Record<string, Timer>> {
  let after = timers;
  for (const effect of effects) {
    if (effect.do === 'set-timer') {
      const timer = { label: effect.label, setAt: now, firesAt: now + effect.after };
      after = { ...after, [effect.timer]: timer };
    } else if (effect.do === 'clear-timer') {
      const { [effect.timer]: _cleared, ...rest } = after;
      after = rest;
    }
  }
  return after;
}

function notesOf(effects: readonly Effect[]): readonly Note[] {
  return effects.flatMap((effect) => (effect.do === 'note' ? [effect.note] : []));
}

function initialWorld<S>(setups: readonly NodeSetup<S>[]): World<S> {
  return { now: 0, nodes: Object.fromEntries(setups.map((setup) => [setup.id, emptySlot(setup)])) };
}

function emptySlot<S>(setup: NodeSetup<S>): NodeSlot<S> {
  return { state: setup.state, draws: {}, timers: {}, sent: 0 };
}

/** An IPv4 address or a bracketed IPv6 reference: nothing to look up. */
function isAddress(host: string): boolean {
  return host.startsWith('[') || /^\d{1,3}(\.\d{1,3}){3}$/.test(host);
}
