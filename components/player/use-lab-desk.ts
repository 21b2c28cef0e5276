import { type RefObject, useRef, useState } from 'react';
import { usePageKeys } from '@/components/ui/use-page-keys';
import type { Desk, MessageDeskProps } from './message-desk';
import { useKeys } from './use-keys';
import type { Lab } from './use-lab';
import { type LadderLook, useLook } from './use-look';
import { type Playback, usePlayback } from './use-playback';

/** What lies open of a lab on a page, and how it is played; every arrangement of its parts has one. */
export interface LabDesk {
  /** The element around all parts. */
  readonly root: RefObject<HTMLElement | null>;
  readonly playback: Playback;
  readonly look: LadderLook;
  /** The view of the open message, what the reader asked to write by a key, and how to choose a view. */
  readonly view: MessageDeskProps['desk'];
  readonly writing: MessageDeskProps['writing'];
  readonly onView: MessageDeskProps['onDesk'];
  /** Stops the run and shows a view of the open message. */
  readonly rest: (view: Desk) => void;
  readonly help: boolean;
  readonly setHelp: (open: boolean) => void;
  /** Whether its keys work on the whole page, and how to choose; undefined where that is never so. */
  readonly pageKeys: ReturnType<typeof usePageKeys> | undefined;
}

/** `folds`: whether rows of retransmissions are one arrow until the reader wants to see each. */
export function useLabDesk(
  lab: Lab,
  { keysEverywhere, folds }: { readonly keysEverywhere: boolean; readonly folds: boolean },
): LabDesk {
  const { dispatch, selected } = lab;
  const root = useRef<HTMLElement>(null);
  const playback = usePlayback(lab);
  const look = useLook(lab, folds);
  const [view, setView] = useState<Desk>('read');
  const [writing, setWriting] = useState<MessageDeskProps['writing']>();
  const [help, setHelp] = useState(false);
  const pageKeys = usePageKeys();
  useKeys(root, keysEverywhere && pageKeys[0], playback, {
    edit: () => {
      setView('edit');
      if (selected === undefined) return;
      const packet = selected.packet.id;
      setWriting((former) => ({ packet, times: (former?.times ?? 0) + 1 }));
    },
    compare: () => setView('compare'),
    read: () => setView('read'),
    network: () => root.current?.querySelector<HTMLElement>('[data-network] button')?.focus(),
    undo: () => dispatch({ type: 'undo' }),
    help: () => setHelp(true),
    look: look.press,
  });
  function rest(next: Desk) {
    playback.pause();
    setView(next);
  }
  return {
    root,
    playback,
    look,
    view,
    writing,
    onView(next) {
      rest(next);
      setWriting(undefined);
    },
    rest,
    help,
    setHelp,
    pageKeys: keysEverywhere ? pageKeys : undefined,
  };
}
