import type { LadderInput } from './ladder';
import type { Layout } from './layout';
import { isOwnArrival, type Level } from './levels';
import { itemAt, type LongList } from './long-list';
import { isQuick, type Moment, NOTICEABLE } from './moments';
import { sharedLength } from './shared-length';

/** What has to be the same for a ladder to go on. */
const SAME = ['lanes', 'describe', 'textWidth', 'width', 'pxPerMs'] as const;

/** Whether a run is the one that was laid out, with more at its end. */
export function goesOn({ input: before, planned, told }: Layout, now: LadderInput): boolean {
  const known = before.entries ?? [];
  const entries = now.entries ?? [];
  const packets = now.packets.slice(before.packets.length);
  return (
    before.former === undefined &&
    now.former === undefined &&
    planned.plans.length === before.packets.length &&
    SAME.every((key) => before[key] === now[key]) &&
    beginsWith(now.packets, before.packets) &&
    beginsWith(now.marks ?? [], before.marks ?? []) &&
    (entries === known ||
      // Of a run of which only a beginning was laid out, the known entries tell of packets that come only now.
      (packets.every(({ id }) => !told.has(id)) &&
        beginsWith(entries, known) &&
        areAbout(entries.slice(known.length), packets)))
  );
}

function beginsWith(all: readonly unknown[], beginning: readonly unknown[]): boolean {
  return sharedLength(all, beginning) === beginning.length;
}

/** Whether entries tell of these packets alone: more about others would change what is laid out. */
function areAbout(entries: NonNullable<LadderInput['entries']>, packets: LadderInput['packets']): boolean {
  const ids = new Set(packets.map(({ id }) => id));
  return entries.every(({ happening }) => happening.kind !== 'packet' || ids.has(happening.packet));
}

/**
 * How many levels stay as they are when moments come in. Those of an earlier time do, except that a quick arrival may
 * have been moved up and may have to give way: how quick it is says how far back that can be.
 */
export function cutAt(levels: LongList<Level>, moments: readonly Moment[]): number {
  const earliest = moments.reduce((least, { at }) => Math.min(least, at), Infinity) - NOTICEABLE;
  let cut = levels.length;
  for (let i = levels.length - 1; i >= 0; i--) {
    const moment = momentAt(levels, i);
    if (moment === undefined || isMovedUp(moment, momentAt(levels, i - 1))) continue;
    if (moment.at < earliest) break;
    cut = i;
  }
  return itemAt(levels, cut - 1)?.kind === 'gap' ? cut - 1 : cut;
}

function momentAt(levels: LongList<Level>, index: number): Moment | undefined {
  const level = itemAt(levels, index);
  return level?.kind === 'moment' ? level.moment : undefined;
}

function isMovedUp(moment: Moment, above: Moment | undefined): boolean {
  return isOwnArrival(moment, above) && isQuick(moment.plan);
}
