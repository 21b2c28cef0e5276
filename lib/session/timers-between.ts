import type { Happening, NodeId } from '@/lib/sim/scenario';
import type { Entry, Timer, World } from '@/lib/sim/trace';
import { type Change, changesBetween } from './changes-between';

/** A timer of a node, with what the last step did to it. */
export interface SeenTimer extends Timer {
  readonly node: NodeId;
  /** Its name at the node: `E z9hG4bKnashds7 REGISTER`. */
  readonly timer: string;
  /** ms until it fires. */
  readonly left: number;
  /** Share of its time that is left, from 1 down to 0. */
  readonly share: number;
  readonly fate: 'set' | 'set again' | 'fired' | 'fired and set again' | 'stopped' | undefined;
}

/**
 * The timers of all nodes, those that fire first being first; at the end those that run no longer since the step, which is
 * the entries between the two worlds.
 */
export function timersBetween(
  before: World<unknown>,
  now: World<unknown>,
  entries: readonly Entry<unknown>[],
): readonly SeenTimer[] {
  const fired = new Set(entries.flatMap(({ node, happening }) => firedBy(node, happening)));
  return changesBetween(timersOf(before), timersOf(now))
    .map(({ key, value, change }) => {
      const { node, timer, label, setAt, firesAt } = value;
      const left = change === 'gone' ? 0 : Math.max(0, firesAt - now.now);
      return {
        node,
        timer,
        label,
        setAt,
        firesAt,
        left,
        share: firesAt > setAt ? left / (firesAt - setAt) : 0,
        fate: fateOf(change, fired.has(key)),
      };
    })
    .sort((a, b) => Number(isOver(a)) - Number(isOver(b)) || a.firesAt - b.firesAt);
}

/** True if the timer runs no longer. */
export function isOver({ fate }: Pick<SeenTimer, 'fate'>): boolean {
  return fate === 'fired' || fate === 'stopped';
}

interface NamedTimer extends Timer {
  readonly node: NodeId;
  readonly timer: string;
}

function timersOf(world: World<unknown>): ReadonlyMap<string, NamedTimer> {
  const all = Object.entries(world.nodes).flatMap(([node, { timers }]) =>
    Object.entries(timers).map(([timer, one]) => [`${node} ${timer}`, { ...one, node, timer }] as const),
  );
  return new Map(all);
}

function firedBy(node: NodeId, happening: Happening): readonly string[] {
  return happening.kind === 'timer' ? [`${node} ${happening.timer}`] : [];
}

function fateOf(change: Change | undefined, fired: boolean): SeenTimer['fate'] {
  switch (change) {
    case undefined:
      return undefined;
    case 'new':
      return 'set';
    case 'gone':
      return fired ? 'fired' : 'stopped';
    case 'changed':
      return fired ? 'fired and set again' : 'set again';
  }
}
