import type { NodeId } from '@/lib/sim/scenario';
import type { ArrowPlan } from './arrow-plan';
import type { MarkPlan } from './place-mark';

/** Something that gets a height of its own on the ladder, and what decides its place among others. */
export type Moment = { readonly key: Key; readonly at: number } & (
  | { readonly kind: 'send' | 'arrival'; readonly plan: ArrowPlan }
  | { readonly kind: 'mark'; readonly plan: MarkPlan }
);

/** The time, what kind of thing it is, and an order among those. */
type Key = readonly [at: number, rank: number, order: number];

/** A pause from which on (ms) the ladder says how long nothing happened. A round trip should stay below it. */
export const NOTICEABLE = 300;

/**
 * The moments of arrows and marks, in no order. Within one ms comes first what arrives, then what it brings about at a
 * node, then what is sent. Only a packet that takes no time arrives after the sending of the same ms.
 */
export function momentsOf(arrows: readonly ArrowPlan[], marks: readonly MarkPlan[]): readonly Moment[] {
  return [
    ...arrows.flatMap(momentsOfArrow),
    ...marks.map((plan): Moment => {
      const { at } = plan.mark;
      return { key: [at, 1, plan.order], kind: 'mark', at, plan };
    }),
  ];
}

function momentsOfArrow(plan: ArrowPlan): readonly Moment[] {
  const { order, arrivalOrder } = plan;
  const { sentAt, arrivedAt: at } = plan.packet;
  const send: Moment = { key: [sentAt, 2, order], kind: 'send', at: sentAt, plan };
  if (at === null) return [send];
  return [
    send,
    { key: at > sentAt ? [at, 0, arrivalOrder] : [at, 2, order + 0.5], kind: 'arrival', at, plan },
  ];
}

/**
 * Moments from top to bottom. On each lane it is the order of time. Between lanes an arrival is moved up to its own
 * sending where its receiver does nothing in between: the arrow is then level, as in the RFCs, and still true. An arrow
 * slopes over others only where something really overtook it.
 */
export function inOrder(moments: readonly Moment[]): readonly Moment[] {
  const waiting = moments.toSorted((a, b) => compareKeys(a.key, b.key));
  const nextAt = nextOnLanes(waiting);
  const moved = new Set<Moment>();
  return waiting.flatMap((moment, i) => {
    if (moved.has(moment)) return [];
    if (moment.kind !== 'send' || !isQuick(moment.plan)) return [moment];
    const next = nextAt(moment.plan, i, moved);
    if (next?.kind !== 'arrival' || next.plan !== moment.plan) return [moment];
    moved.add(next);
    return [moment, next];
  });
}

/** Whether it arrives so soon that its arrow may be drawn level. */
export function isQuick({ packet: { sentAt, arrivedAt } }: Pick<ArrowPlan, 'packet'>): boolean {
  return arrivedAt !== null && arrivedAt - sentAt < NOTICEABLE;
}

/**
 * Tells what happens next to the receiver of an arrow in its run, after an index, of what is not moved. Asked with indexes
 * that grow, it looks at nothing twice.
 */
function nextOnLanes(waiting: readonly Moment[]) {
  const queues = new Map<string, { readonly indexes: number[]; head: number }>();
  for (const [i, moment] of waiting.entries()) {
    const key = queueOf(laneOf(moment), moment.kind !== 'mark' && moment.plan.ghost);
    const queue = queues.get(key);
    if (queue === undefined) queues.set(key, { indexes: [i], head: 0 });
    else queue.indexes.push(i);
  }
  return ({ packet, ghost }: ArrowPlan, after: number, moved: ReadonlySet<Moment>): Moment | undefined => {
    const queue = queues.get(queueOf(packet.to, ghost));
    for (; queue !== undefined && queue.head < queue.indexes.length; queue.head++) {
      const index = queue.indexes[queue.head] ?? 0;
      const moment = waiting[index];
      if (index > after && moment !== undefined && !moved.has(moment)) return moment;
    }
    return undefined;
  };
}

function queueOf(lane: NodeId | undefined, ghost: boolean): string {
  return `${ghost} ${lane}`;
}

function laneOf(moment: Moment): NodeId | undefined {
  if (moment.kind === 'mark') return moment.plan.mark.node;
  const { from, to } = moment.plan.packet;
  return moment.kind === 'send' ? from : to;
}

function compareKeys(a: Key, b: Key): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
