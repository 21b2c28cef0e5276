import type { Engine, LiveNode } from './engine';
import type { NodeSlot, World } from './trace';

/** The world of a run as it is now; what changes later does not change it. */
export function worldOf<S>({ nodes, connections }: Engine<S>, now: number): World<S> {
  const slots = [...nodes].map(([id, node]) => [id, slotOf(node)] as const);
  return { now, nodes: Object.fromEntries(slots), connections: connections() };
}

/** The world after a step of one node: shares with the one before it whatever that step did not change. */
export function worldAfter<S>(
  before: World<S>,
  node: LiveNode<S>,
  { connections }: Engine<S>,
  now: number,
): World<S> {
  const { id } = node.setup;
  const slot = slotOf(node, before.nodes[id]);
  return { now, nodes: { ...before.nodes, [id]: slot }, connections: connections() };
}

function slotOf<S>({ state, dice, timers, sent }: LiveNode<S>, before?: NodeSlot<S>): NodeSlot<S> {
  return { state, draws: dice.draws(), timers: timersOf(timers, before?.timers), sent };
}

/** The timers as a record: the one before, if they are the same. */
function timersOf(
  timers: LiveNode<unknown>['timers'],
  before: NodeSlot<unknown>['timers'] = {},
): NodeSlot<unknown>['timers'] {
  const names = Object.keys(before);
  const isSame =
    names.length === timers.size && names.every((name) => timers.get(name)?.what.timer === before[name]);
  return isSame ? before : Object.fromEntries([...timers].map(([name, { what }]) => [name, what.timer]));
}
