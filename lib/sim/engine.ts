import { connectionTable } from './connections';
import { type CountedDice, rollDice } from './dice';
import type { Due } from './due';
import type { Edit } from './edit';
import { type EventQueue, eventQueue, type Scheduled } from './event-queue';
import { fatesOf } from './fate';
import type { Ledger } from './ledger';
import { network } from './network';
import type { Effect, Happening, NodeId, NodeSetup, PacketId, Scenario } from './scenario';
import type { Connection, Trace } from './trace';

/** A step that a node has just taken. */
export interface Stepped<S> {
  readonly at: number;
  readonly node: LiveNode<S>;
  readonly happening: Happening;
  readonly effects: readonly Effect[];
  /** Packets that left because of it, lost ones included. */
  readonly sent: readonly PacketId[];
}

/** A node while a run goes on: what changes is changed in place, so that a step costs the same among a thousand nodes. */
export interface LiveNode<S> {
  readonly setup: NodeSetup<S>;
  readonly dice: CountedDice;
  /** By name. */
  readonly timers: Map<string, Scheduled<Due & { readonly kind: 'timer' }>>;
  state: S;
  sent: number;
}

/** The machinery of a run. It keeps nothing of the past. */
export interface Engine<S> {
  readonly nodes: ReadonlyMap<NodeId, LiveNode<S>>;
  readonly connections: () => readonly Connection[];
  /** Plays to the end, pausing after every step. */
  readonly play: (stepLimit: number) => Generator<Stepped<S>, Trace<S>['ended']>;
}

const nothing: readonly PacketId[] = [];

export function engine<S>(scenario: Scenario<S>, edits: readonly Edit[], ledger: Ledger): Engine<S> {
  const queue = eventQueue<Due>();
  const fates = fatesOf(edits);
  const connections = connectionTable(queue, scenario.latency);
  const wires = network({ scenario, edits, fates, queue, connections, ledger });
  const nodes = new Map(scenario.nodes.map((setup) => [setup.id, liveNode(scenario.seed, setup)]));
  const resolve = (host: string) => (isAddress(host) ? host : scenario.names[host.toLowerCase()]);
  const { transport, services } = scenario;
  const common = { transport, resolve, ...(services === undefined ? {} : { services }) };
  schedule(scenario, edits, queue);
  for (const node of nodes.values()) for (const timer of node.setup.timers ?? []) carryOut(node, timer, 0);

  /** What happens to which node now, or undefined if it comes to nothing. */
  function turnOf(due: Due, at: number): Turn<S> | undefined {
    if (due.kind === 'reset') {
      connections.resetBetween(...due.between, at);
      return undefined;
    }
    if (due.kind === 'arrival') {
      const arrived = wires.arrive(due, at);
      return arrived && turn(nodes.get(arrived.node), arrived.happening);
    }
    const node = nodes.get(due.node);
    const back = fates.downUntil(due.node, at);
    if (back !== undefined) {
      // A node that is down is asleep: what it would have done, it does when it wakes.
      if (due.kind === 'timer') node?.timers.set(due.name, queue.add(back, due));
      else queue.add(back, due);
      return undefined;
    }
    if (due.kind === 'timer') return turn(node, { kind: 'timer', timer: due.name });
    if (due.kind === 'connection' && due.closes && !connections.finish(due.closes)) return undefined;
    return turn(node, due.happening);
  }

  /** Lets one node handle one happening. */
  function handle({ node, happening }: Turn<S>, now: number): Stepped<S> {
    const { id } = node.setup;
    const context = { now, self: id, dice: node.dice, ...common };
    const { state, effects } = scenario.handle(node.state, happening, context);
    node.state = state;
    let sent = nothing;
    for (const effect of effects) {
      const ids = carryOut(node, effect, now);
      if (ids !== nothing) sent = sent === nothing ? ids : [...sent, ...ids];
    }
    if (happening.kind === 'timer') forgetFired(node, happening.timer);
    return { at: now, node, happening, effects, sent };
  }

  /** Does what a node asks for; returns the ids of the packets that leave. */
  function carryOut(node: LiveNode<S>, effect: Effect, now: number): readonly PacketId[] {
    const { id } = node.setup;
    switch (effect.do) {
      case 'send':
        return wires.send(id, ++node.sent, effect, now);
      case 'close': {
        const far = wires.routes.from(id, effect.destination);
        const near = { node: id, address: effect.source };
        if (far !== undefined) connections.close(near, { node: far, address: effect.destination }, now);
        return nothing;
      }
      case 'set-timer': {
        const timer = { label: effect.label, setAt: now, firesAt: now + effect.after };
        clearTimer(node, effect.timer);
        const due = { kind: 'timer', node: id, name: effect.timer, timer } as const;
        node.timers.set(effect.timer, queue.add(timer.firesAt, due));
        return nothing;
      }
      case 'clear-timer':
        // Most of those that nodes clear do not run.
        if (clearTimer(node, effect.timer)) node.timers.delete(effect.timer);
        return nothing;
      case 'reset-connections':
        connections.resetAllOf(id, now);
        return nothing;
      case 'note':
      case 'transition':
        return nothing;
    }
  }

  /** Takes a timer that the node set out of the queue; false if it has set none. */
  function clearTimer({ timers }: LiveNode<S>, name: string): boolean {
    const scheduled = timers.get(name);
    if (scheduled === undefined) return false;
    queue.remove(scheduled);
    return true;
  }

  function* playOn(stepLimit: number): Generator<Stepped<S>, Trace<S>['ended']> {
    let steps = 0;
    for (let due = queue.take(); due !== undefined; due = queue.take()) {
      const { at, what } = due;
      if (at > scenario.until) return 'time';
      if (steps >= stepLimit) return 'limit';
      const next = turnOf(what, at);
      if (next === undefined) continue;
      steps++;
      yield handle(next, at);
      if (what.kind === 'arrival') wires.release(what.packet.id, at);
    }
    return 'quiet';
  }

  return {
    nodes,
    connections: connections.shown,
    *play(stepLimit) {
      const ended = yield* playOn(stepLimit);
      wires.finish();
      return ended;
    },
  };
}

interface Turn<S> {
  readonly node: LiveNode<S>;
  readonly happening: Happening;
}

function turn<S>(node: LiveNode<S> | undefined, happening: Happening): Turn<S> | undefined {
  return node && { node, happening };
}

/** A timer that fired is over, unless the node has set it again. */
function forgetFired({ timers }: LiveNode<unknown>, name: string): void {
  if (timers.get(name)?.place === -1) timers.delete(name);
}

function liveNode<S>(seed: number, setup: NodeSetup<S>): LiveNode<S> {
  const dice = rollDice(seed, setup.id, setup.script ?? {}, {});
  return { setup, dice, timers: new Map(), state: setup.state, sent: 0 };
}

/** Puts into the queue what is due from the start: the commands, and the resets that edits ask for. */
function schedule(
  { commands }: Pick<Scenario<unknown>, 'commands'>,
  edits: readonly Edit[],
  queue: EventQueue<Due>,
): void {
  const added = edits.flatMap((edit) => (edit.kind === 'command' ? [edit.command] : []));
  for (const { at, node, ...command } of [...commands, ...added]) {
    queue.add(at, { kind: 'command', node, happening: { kind: 'command', ...command } });
  }
  for (const edit of edits) {
    if (edit.kind === 'reset') queue.add(edit.at, { kind: 'reset', between: edit.between });
  }
}

/** An IPv4 address or a bracketed IPv6 reference: nothing to look up. */
function isAddress(host: string): boolean {
  return host.startsWith('[') || /^\d{1,3}(\.\d{1,3}){3}$/.test(host);
}
