import { createContext, useContext } from 'react';
import type { Lab } from '@/components/player/use-lab';
import type { Setup } from '@/lib/session/session';

/** The running flow beside a lesson's prose, for the parts of the prose that speak of it. */
export interface StageHold {
  readonly lab: Lab;
  /** How the lesson begins the flow: what the prose tells, whatever the reader does. */
  readonly setup: Setup;
  /** Makes the stage follow the place that an element is read at, until the returned function is called. */
  readonly follow: (element: HTMLElement, at: string) => () => void;
  /** Makes the stage show the moment that an element of the prose belongs to, until the reader scrolls on. */
  readonly attend: (element: HTMLElement) => void;
  /** The messages that the prose asks about, as long as the reader has not answered. */
  readonly asked: readonly string[];
  /** Makes a message one that is asked about, until the returned function is called. */
  readonly ask: (name: string) => () => void;
}

export const StageContext = createContext<StageHold | undefined>(undefined);

/** The stage around this part of the prose; undefined outside of one. */
export function useStage(): StageHold | undefined {
  return useContext(StageContext);
}
