import type { NodeId } from '@/lib/sim/scenario';
import type { Timer, World } from '@/lib/sim/trace';
import { changesBetween } from './changes-between';

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

/** The timers of all nodes, those that fire first being first; at the end those that run no longer since the step. */
export function timersBetween(before: World<unknown>, now: World<unknown>): readonly SeenTimer[] {
  return changesBetween(timersOf(before), timersOf(now))
    .map(({ key, value, before: old, change }) => {
      const { node, timer, label, setAt, firesAt } = value;
      const left = change === 'gone' ? 0 : Math.max(0, firesAt - now.now);
      return {
        key,
        node,
        timer,
        label,
        setAt,
        firesAt,
        left,
        share: firesAt > setAt ? left / (firesAt - setAt) : 0,
        fate: change === 'new' ? ('set' as const) : fateOf(change, old, now.now),
      };
    })
    .sort((a, b) => Number(isOver(a)) - Number(isOver(b)) || a.firesAt - b.firesAt)
    .map(({ key: _key, ...seen }) => seen);
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

/** A timer whose moment came is taken to have fired; any other one was stopped, or set anew while it ran. */
function fateOf(
  change: 'changed' | 'gone' | undefined,
  old: Timer | undefined,
  now: number,
): SeenTimer['fate'] {
  if (change === undefined || old === undefined) return undefined;
  const fired = old.firesAt <= now;
  if (change === 'gone') return fired ? 'fired' : 'stopped';
  return fired ? 'fired and set again' : 'set again';
}
