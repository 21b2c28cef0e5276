import { useMemo, useState } from 'react';
import type { Foldable } from '@/components/ladder/fold-buttons';
import { firstOf, repeatsIn } from '@/lib/ladder/fold-repeats';
import type { Fold } from '@/lib/ladder/ladder';
import type { NodeState } from '@/lib/nodes/node-state';
import { marksOf } from '@/lib/session/marks-of';
import type { Moment } from '@/lib/session/moment';
import type { PacketId } from '@/lib/sim/scenario';
import type { Trace } from '@/lib/sim/trace';

export interface Folds {
  /** The rows that are one arrow each. */
  readonly closed: readonly Fold[];
  readonly foldable: Foldable | undefined;
  /** The packet that is drawn for another one. */
  readonly standIn: (packet: PacketId | undefined) => PacketId | undefined;
}

/** Rows by their first packets: those that are drawn one by one, and those that the reader was in when they were last drawn. */
interface Opened {
  readonly open: ReadonlySet<PacketId>;
  readonly was: readonly PacketId[];
}

const NONE: readonly Fold[] = [];
const NOTHING: Opened = { open: new Set(), was: [] };

/**
 * Which rows of retransmissions are one arrow. A row opens when the run comes into the middle of it, or when one of its
 * messages is opened, and then stays open until the reader closes it, there too: nothing folds by itself while somebody looks
 * at it. Where none were folded, all are when they are to be again, but those that the reader is in.
 */
export function useFolds(
  trace: Trace<NodeState>,
  moment: Moment,
  selected: PacketId | undefined,
  wanted: boolean,
): Folds {
  const rows = useMemo(() => {
    const { packets, entries } = trace;
    return wanted ? repeatsIn({ packets, entries, marks: marksOf(trace) }) : NONE;
  }, [trace, wanted]);
  const [opened, setOpened] = useState(NOTHING);
  const inside = rows.filter((row) => isInside(row, moment, selected)).map(firstOf);
  const next = wanted ? entered(opened, inside) : NOTHING;
  if (next !== opened) setOpened(next);
  const { open } = opened;

  return useMemo(() => {
    const closed = rows.filter((row) => !open.has(firstOf(row)));
    const gone = new Map(closed.flatMap((row) => row.packets.map(({ id }) => [id, firstOf(row)] as const)));
    return {
      closed: closed.length === 0 ? NONE : closed,
      foldable:
        rows.length === 0
          ? undefined
          : {
              open: new Map(
                rows
                  .filter((row) => open.has(firstOf(row)))
                  .map((row) => [firstOf(row), row.packets.length] as const),
              ),
              onToggle: (first) => setOpened((before) => ({ ...before, open: toggled(before.open, first) })),
            },
      standIn: (packet) => (packet === undefined ? undefined : (gone.get(packet) ?? packet)),
    };
  }, [rows, open]);
}

/** Whether the run stands in the middle of a row, or one of its messages was opened: the last one is what is open at the end. */
function isInside(row: Fold, { sent }: Moment, selected: PacketId | undefined): boolean {
  const last = row.packets.at(-1)?.id ?? '';
  const isBetween = sent.has(firstOf(row)) && !sent.has(last);
  return isBetween || row.packets.slice(1, -1).some(({ id }) => id === selected);
}

/** The same with the rows open that the reader has come into. */
function entered(opened: Opened, inside: readonly PacketId[]): Opened {
  const { open, was } = opened;
  if (inside.length === was.length && inside.every((first) => was.includes(first))) return opened;
  return { open: new Set([...open, ...inside.filter((first) => !was.includes(first))]), was: inside };
}

function toggled(all: ReadonlySet<PacketId>, one: PacketId): ReadonlySet<PacketId> {
  const next = new Set(all);
  if (!next.delete(one)) next.add(one);
  return next;
}
