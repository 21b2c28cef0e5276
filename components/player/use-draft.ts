import { useCallback, useEffect, useRef, useState } from 'react';
import type { Packet } from '@/lib/sim/trace';
import type { Lab } from './use-lab';

/** ms after the last key press at which what was typed becomes part of the run. */
const PAUSE = 350;

export interface Draft {
  /** What stands in the editor. */
  readonly text: string;
  /** Further typing: the rerun follows the reader's pause. */
  readonly type: (text: string) => void;
  /** A text that is finished, by a button: the rerun follows at once. */
  readonly put: (text: string) => void;
}

interface Pending {
  /** What was typed and has not been put into the run; undefined if all of it has. */
  readonly text?: string;
  /** What the packet said when it was typed. */
  readonly base: string;
  /** What was put into the run last: a key that is pressed before the page shows it is typed on top of it. */
  readonly next?: string;
}

/**
 * Text that is on its way into the run. It gets there when the reader pauses, opens another message or leaves the page,
 * so that nothing is lost; it is dropped if the packet says something new meanwhile, after an undo for instance.
 */
export function useDraft({ dispatch, select }: Lab, packet: Packet): Draft {
  const [draft, setDraft] = useState<Pending>();
  const holds = draft?.base === packet.text || draft?.next === packet.text;
  const pending = holds ? draft?.text : undefined;

  const commit = useCallback(
    (text: string) => {
      if (text === packet.text) return;
      // The message that is being written stays open, wherever the new run ends.
      select(packet.id);
      dispatch(
        text === (packet.original ?? packet.text)
          ? { type: 'restore', target: packet.id, kind: 'replace' }
          : { type: 'edit', edit: { kind: 'replace', packet: packet.id, text } },
      );
    },
    [packet, dispatch, select],
  );

  const put = useCallback(
    (text: string) => {
      // What has become part of the run is no draft any more: else it would come back after an undo.
      setDraft({ base: packet.text, next: text });
      commit(text);
    },
    [packet, commit],
  );

  /** The same at the end of a pause. What was typed meanwhile, and has not been drawn yet, is a draft on top of it. */
  const settle = useCallback(
    (text: string) => {
      setDraft((former) =>
        former?.text === text ? { base: packet.text, next: text } : former && { ...former, next: text },
      );
      commit(text);
    },
    [packet, commit],
  );

  const flush = useRef<() => void>(undefined);
  useEffect(() => {
    flush.current = pending === undefined ? undefined : () => settle(pending);
    if (pending === undefined) return;
    const timer = setTimeout(() => settle(pending), PAUSE);
    return () => clearTimeout(timer);
  }, [pending, settle]);

  useEffect(() => {
    function leave() {
      flush.current?.();
    }
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);

  return {
    text: pending ?? packet.text,
    type: (text) =>
      setDraft((former) =>
        former?.base === packet.text ? { ...former, text } : { text, base: packet.text },
      ),
    put,
  };
}
