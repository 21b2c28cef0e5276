import { colourings, type Look, timesFrom, usualLook, zoomedBy } from '@/lib/session/look';
import type { Lab } from './use-lab';

/** How the ladder of a lab is drawn, and how to have it otherwise. */
export interface LadderLook extends Look {
  /** True where long rows of retransmissions are one arrow, and whether they would be if nothing stood against it. */
  readonly folded: boolean;
  readonly wantsFolded: boolean;
  /** False where a run is drawn with another one: message by message, so that nothing is folded. */
  readonly mayFold: boolean;
  readonly change: (changes: Partial<Look>) => void;
  /** Counts times from the open message; where they do already, from the start again. */
  readonly markOpen: () => void;
  /** Does what a key does to the look; false if it does nothing. */
  readonly press: (key: string) => boolean;
}

/** `folds`: whether retransmissions are folded before the reader says anything about it. */
export function useLook({ session, dispatch, selected, other }: Lab, folds: boolean): LadderLook {
  const look = session.look ?? usualLook;
  const wanted = look.folded ?? folds;
  const mayFold = other === undefined || session.arrangement === 'alone';
  const change = (changes: Partial<Look>) => dispatch({ type: 'look', changes });

  function markOpen() {
    const open = selected?.packet.id;
    if (open === undefined) return;
    const isMark = look.times === 'mark' && look.mark === open;
    change(isMark ? { times: 'start', mark: undefined } : { times: 'mark', mark: open });
  }

  function press(key: string): boolean {
    const changes = key === 'f' && !mayFold ? undefined : changesFor(key, look, wanted);
    if (key === 'k') markOpen();
    else if (changes !== undefined) change(changes);
    return key === 'k' || changes !== undefined;
  }

  return {
    ...look,
    folded: wanted && mayFold,
    wantsFolded: wanted,
    mayFold,
    change,
    markOpen,
    press,
  };
}

function changesFor(key: string, look: Look, folded: boolean): Partial<Look> | undefined {
  switch (key) {
    case 't':
      return { times: after(timesFrom, look.times) ?? look.times };
    case 'c':
      return { colours: after(colourings, look.colours) ?? look.colours };
    case 'f':
      return { folded: !folded };
    case '+':
    case '=':
      return { zoom: zoomedBy(look.zoom, 1) };
    case '-':
      return { zoom: zoomedBy(look.zoom, -1) };
    case '0':
      return { zoom: usualLook.zoom };
    default:
      return undefined;
  }
}

/** The next of several; after the last one comes the first. */
function after<T>(all: readonly T[], one: T): T | undefined {
  return all[(all.indexOf(one) + 1) % all.length];
}
