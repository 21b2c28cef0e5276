import { useEffect, useReducer, useRef, useState } from 'react';
import { readTab, writeTab } from '@/components/ui/tab-storage';
import { openPlaygroundLink } from '@/lib/session/playground-link';
import { type Drawer, type DrawerAction, drawerAfter, EMPTY, readDrawer, writeDrawer } from './drawer';

const KEY = 'playground';

/** ms of rest after which what was written is kept. */
const PAUSE = 300;

export interface KeptDrawer {
  readonly drawer: Drawer;
  readonly dispatch: (action: DrawerAction) => void;
  /** One sentence if something could not be opened or kept. */
  readonly warning: string | undefined;
  readonly warn: (sentence: string | undefined) => void;
}

/**
 * The text of the playground, kept in this tab over reloads. A link in the address is opened on top of it: once the page is
 * alive, and whenever another one is pasted.
 */
export function useKeptDrawer(): KeptDrawer {
  const [drawer, dispatch] = useReducer(drawerAfter, EMPTY);
  const [warning, warn] = useState<string>();
  /** What is kept; undefined until what was kept has been read. */
  const kept = useRef<Drawer>(undefined);
  /** What the link in the address says. */
  const linked = useRef<string>(undefined);

  useEffect(() => {
    let gone = false;
    async function openLink() {
      const opened = await openPlaygroundLink(window.location.hash);
      if (gone || opened === undefined) return;
      linked.current = 'text' in opened ? opened.text : undefined;
      if ('text' in opened) dispatch({ type: 'open', text: opened.text });
      warn('warning' in opened ? opened.warning : undefined);
    }
    const restored = readDrawer(readTab(KEY));
    kept.current = restored;
    dispatch({ type: 'restore', drawer: restored });
    void openLink();
    window.addEventListener('hashchange', openLink);
    return () => {
      gone = true;
      window.removeEventListener('hashchange', openLink);
    };
  }, []);

  useEffect(() => {
    if (kept.current === undefined || kept.current === drawer || drawer === EMPTY) return;
    function keep() {
      if (kept.current === drawer) return;
      kept.current = drawer;
      if (!writeTab(KEY, writeDrawer(drawer))) warn(NOT_KEPT);
      if (drawer.text !== linked.current) leaveLink();
    }
    const timer = setTimeout(keep, PAUSE);
    window.addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', keep);
    };
  }, [drawer]);

  return { drawer, dispatch, warning, warn };
}

const NOT_KEPT =
  'This text is too long for the browser to keep: after a reload it is gone, so save it as a file.';

/** An address that no longer says what stands in the page would bring back the old text at the next reload. */
function leaveLink(): void {
  const { pathname, search, hash } = window.location;
  if (hash.startsWith('#v=')) window.history.replaceState(window.history.state, '', `${pathname}${search}`);
}
