import type { NodeId, PacketId } from '@/lib/sim/scenario';
import type { Packet } from '@/lib/sim/trace';
import type { ArrowPlan } from './arrow-plan';
import type { LadderInput } from './ladder';
import type { MarkPlan } from './place-mark';

/** Something that gets a height of its own on the ladder. */
export type Moment =
  | { readonly kind: 'send' | 'arrival'; readonly at: number; readonly plan: ArrowPlan }
  | { readonly kind: 'mark'; readonly at: number; readonly plan: MarkPlan };

/** A pause from which on (ms) the ladder says how long nothing happened. A round trip should stay below it. */
export const NOTICEABLE = 300;

/**
 * What happens, from top to bottom. On each lane it is the order of time. Between lanes an arrival is moved up to its
 * own sending where its receiver does nothing in between: the arrow is then level, as in the RFCs, and still true. An
 * arrow slopes over others only where something really overtook it.
 */
export function momentsOf(
  arrows: readonly ArrowPlan[],
  marks: readonly MarkPlan[],
  entries: LadderInput['entries'] = [],
): readonly Moment[] {
  const waiting = inTime(arrows, marks, entries);
  const moments: Moment[] = [];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    moments.push(next);
    if (next.kind === 'send' && isQuick(next.plan.packet)) {
      moments.push(...waiting.splice(undisturbedArrival(next.plan, waiting), 1));
    }
  }
  return moments;
}

function isQuick({ sentAt, arrivedAt }: Packet): boolean {
  return arrivedAt !== null && arrivedAt - sentAt < NOTICEABLE;
}

/** Where the packet's arrival stands if it is the next thing that happens to its receiver in its run; else past the end. */
function undisturbedArrival(plan: ArrowPlan, waiting: readonly Moment[]): number {
  const next = waiting.findIndex(
    (moment) => laneOf(moment) === plan.packet.to && isGhost(moment) === plan.ghost,
  );
  const moment = waiting[next];
  return moment?.kind === 'arrival' && moment.plan === plan ? next : waiting.length;
}

function isGhost(moment: Moment): boolean {
  return moment.kind !== 'mark' && moment.plan.ghost;
}

function laneOf(moment: Moment): NodeId | undefined {
  if (moment.kind === 'mark') return moment.plan.mark.node;
  const { from, to } = moment.plan.packet;
  return moment.kind === 'send' ? from : to;
}

/** A moment with what decides its place: the time, what kind of thing it is, and an order among those. */
interface Dated {
  readonly key: readonly [at: number, rank: number, order: number];
  readonly moment: Moment;
}

/**
 * In order of time; within one ms: what arrives, then what it brings about at a node, then what is sent. Only a packet
 * that takes no time arrives after the sending of the same ms.
 */
function inTime(
  arrows: readonly ArrowPlan[],
  marks: readonly MarkPlan[],
  entries: NonNullable<LadderInput['entries']>,
): Moment[] {
  const arrivalOrder = arrivalOrderOf(entries);
  const dated: readonly Dated[] = [
    ...arrows.flatMap((plan, i) => datedArrow(plan, i, arrivalOrder.get(plan.packet.id) ?? i)),
    ...marks.map((plan, i): Dated => {
      const { at } = plan.mark;
      return { key: [at, 1, i], moment: { kind: 'mark', at, plan } };
    }),
  ];
  return dated.toSorted((a, b) => compareKeys(a.key, b.key)).map(({ moment }) => moment);
}

function datedArrow(plan: ArrowPlan, sendOrder: number, arrivalOrder: number): readonly Dated[] {
  const { sentAt, arrivedAt: at } = plan.packet;
  const send: Dated = { key: [sentAt, 2, sendOrder], moment: { kind: 'send', at: sentAt, plan } };
  if (at === null) return [send];
  const arrival: Moment = { kind: 'arrival', at, plan };
  return [send, { key: at > sentAt ? [at, 0, arrivalOrder] : [at, 2, sendOrder + 0.5], moment: arrival }];
}

function arrivalOrderOf(entries: NonNullable<LadderInput['entries']>): ReadonlyMap<PacketId, number> {
  return new Map(
    entries.flatMap(({ happening }, order) =>
      happening.kind === 'packet' ? [[happening.packet, order] as const] : [],
    ),
  );
}

function compareKeys(a: Dated['key'], b: Dated['key']): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
