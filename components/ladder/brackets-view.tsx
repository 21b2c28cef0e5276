import { type RefObject, useEffect, useMemo, useState } from 'react';
import { type Bracket, type LadderTransaction, placeBrackets } from '@/lib/ladder/brackets';
import type { Ladder } from '@/lib/ladder/ladder';
import type { PacketId } from '@/lib/sim/scenario';
import styles from './brackets-view.module.css';

/** Transactions as far as they have gone at the time that is shown. */
export interface Bracketed {
  /** Those that are shown as long as nobody points at a message. */
  readonly shown: readonly LadderTransaction[];
  /** Those that a message belongs to. */
  readonly of: (packet: PacketId) => readonly LadderTransaction[];
}

export interface BracketsViewProps {
  readonly ladder: Ladder;
  /** What holds the buttons of the arrows. */
  readonly stage: RefObject<HTMLElement | null>;
  readonly bracketed: Bracketed;
  /** ms */
  readonly now: number | undefined;
  /** True where they open, grow and close by and by. */
  readonly moving: boolean;
}

/**
 * Transactions as brackets beside their lanes: those of the message below the pointer, else of the one that is open. Those
 * of all messages would hide the ladder.
 */
export function BracketsView({ ladder, stage, bracketed, now, moving }: BracketsViewProps) {
  const pointed = usePointed(stage);
  const brackets = useMemo(() => {
    const { shown, of } = bracketed;
    return placeBrackets(ladder, pointed === undefined ? shown : of(pointed), now);
  }, [ladder, pointed, bracketed, now]);
  return brackets.map((bracket) => <BracketView key={bracket.id} bracket={bracket} moving={moving} />);
}

/** px */
const TICK = 6;

function BracketView({ bracket, moving }: { readonly bracket: Bracket; readonly moving: boolean }) {
  const { x, lane, top, answered, bottom, phase } = bracket;
  const tick = { className: styles.tick, x: lane < x ? x - TICK : x, width: TICK, height: 2 };
  return (
    <g className={styles.bracket} data-bracket={phase} data-moving={moving || undefined}>
      <rect {...tick} y={top - 1} />
      <rect className={styles.spine} x={x - 1} y={top} width={2} height={answered - top} />
      <rect className={styles.rest} x={x - 0.5} y={answered} width={1} height={bottom - answered} />
      {phase === 'open' ? null : <rect {...tick} y={answered - 1} />}
      {phase === 'closed' && answered < bottom ? <rect {...tick} y={bottom - 1} /> : null}
    </g>
  );
}

/** The packet of the arrow below the pointer. A finger is nowhere when it has gone. */
function usePointed(stage: RefObject<HTMLElement | null>): PacketId | undefined {
  const [pointed, setPointed] = useState<PacketId>();

  useEffect(() => {
    const { current } = stage;
    if (current === null) return;
    const over = ({ target, pointerType }: PointerEvent) => {
      if (pointerType === 'touch' || !(target instanceof Element)) return;
      setPointed(target.closest<HTMLElement>('[data-packet]')?.dataset.packet);
    };
    const leave = () => setPointed(undefined);
    current.addEventListener('pointerover', over);
    current.addEventListener('pointerleave', leave);
    return () => {
      current.removeEventListener('pointerover', over);
      current.removeEventListener('pointerleave', leave);
    };
  }, [stage]);

  return pointed;
}
