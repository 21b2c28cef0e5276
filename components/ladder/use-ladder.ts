import { useEffect, useMemo, useState } from 'react';
import { useAlive } from '@/components/ui/use-alive';
import { goesOn } from '@/lib/ladder/goes-on';
import type { Ladder, LadderInput } from '@/lib/ladder/ladder';
import { type Layout, layout, layoutFrom } from '@/lib/ladder/layout';

/** A run with more packets than this is laid out piece by piece, and so many come first. */
const AT_ONCE = 1000;
/** Packets in one piece: a part of a frame. */
const PIECE = 250;

/**
 * The ladder of a run, laid out anew only where the input is another one. A page that is alive does not wait for the end of
 * a long one: it gets longer until all of it is there. Where a run goes on, so does its ladder.
 */
export function useLadder(input: LadderInput): Ladder {
  const alive = useAlive();
  const [laid, setLaid] = useState<Layout>();
  // A short run is laid out once, in exported HTML and when the page comes alive.
  const inPieces = alive && (laid !== undefined || input.packets.length > AT_ONCE);
  const present = useMemo(() => (inPieces ? nextPiece(input, laid) : layout(input)), [input, inPieces, laid]);

  useEffect(() => {
    if (present === laid || input.packets.length <= AT_ONCE) return;
    const timer = setTimeout(() => setLaid(present));
    return () => clearTimeout(timer);
  }, [present, laid, input]);

  return present.ladder;
}

function nextPiece(input: LadderInput, former: Layout | undefined): Layout {
  if (former?.input === input) return former;
  const kept = former !== undefined && goesOn(former, input) ? former : undefined;
  const isShort = input.packets.length <= AT_ONCE;
  const count = kept === undefined ? AT_ONCE : kept.input.packets.length + PIECE;
  return layoutFrom(kept, isShort ? input : beginningOf(input, count));
}

/** The run up to a number of packets, with the marks until the next one leaves. */
function beginningOf(input: LadderInput, count: number): LadderInput {
  const { packets, marks = [] } = input;
  const next = packets[count];
  if (next === undefined) return input;
  return {
    ...input,
    packets: packets.slice(0, count),
    marks: marks.filter(({ at }) => at < next.sentAt),
  };
}
