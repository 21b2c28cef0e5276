import { useEffect, useRef, useState } from 'react';
import { END } from '@/lib/session/session';
import type { Packet } from '@/lib/sim/trace';
import type { Lab } from './use-lab';

/** ms after the last key press at which what was typed becomes part of the run. */
const PAUSE = 350;

export interface Draft {
  /** What stands in the editor. */
  readonly text: string;
  readonly change: (text: string) => void;
}

/**
 * Text that is on its way into the run. The rerun follows the reader's pause, or comes at once when another message is
 * opened, so that nothing is lost.
 */
export function useDraft({ dispatch }: Lab, packet: Packet): Draft {
  const [draft, setDraft] = useState<string>();
  const flush = useRef<() => void>(undefined);

  useEffect(() => {
    if (draft === undefined) return;
    function commit() {
      flush.current = undefined;
      const original = packet.original ?? packet.text;
      if (draft === undefined || draft === packet.text) return;
      dispatch(
        draft === original
          ? { type: 'restore', target: packet.id, kind: 'replace' }
          : { type: 'edit', edit: { kind: 'replace', packet: packet.id, text: draft } },
      );
      dispatch({ type: 'seek', cursor: END });
    }
    flush.current = commit;
    const timer = setTimeout(() => {
      commit();
      // What has become part of the run is no draft any more: else it would come back after an undo.
      setDraft(undefined);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [draft, packet, dispatch]);

  useEffect(() => () => flush.current?.(), []);

  return { text: draft ?? packet.text, change: setDraft };
}
