import { useCallback, useState } from 'react';
import type { StageHold } from './stage-context';

/** What keeps a message back, and how it is lifted. */
export interface Veil {
  readonly isDown: boolean;
  /** Shows the message, for those who ask for it. */
  readonly lift: () => void;
  /** Told whether the focus is on the veil: it is not taken away from below it. */
  readonly hold: (focused: boolean) => void;
}

/**
 * Whether a message is kept back in the prose. It is as long as the prose asks about it and the reader has neither answered
 * nor read on: with the text the flow on the stage gets there as well. Before scripts run nothing is kept back, nor on paper.
 */
export function useVeil({ lab, asked }: StageHold, of: string): Veil {
  const [wanted, setWanted] = useState(false);
  const [held, hold] = useState(false);
  const lift = useCallback(() => setWanted(true), []);
  const packet = lab.seen.find(({ name }) => name === of)?.packet.id;
  const isOnStage = packet !== undefined && lab.moment.sent.has(packet);
  return { isDown: asked.includes(of) && !wanted && (held || !isOnStage), lift, hold };
}
