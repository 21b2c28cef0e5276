import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { replaceAddress } from '@/components/ui/replace-address';
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
  /** Says what could not be opened. */
  readonly warn: (sentence: string | undefined) => void;
}

/**
 * The text of the playground, kept in this tab over reloads. A link in the address is opened on top of it: once the page is
 * alive, and whenever another one is pasted. Calls `onLink`, which must stay the same function, before a link takes the place
 * of the text.
 */
export function useKeptDrawer(onLink: () => void): KeptDrawer {
  const [drawer, dispatch] = useReducer(drawerAfter, EMPTY);
  const [warning, warn] = useState<string>();
  const [isKept, setKept] = useState(true);
  /** What stands there now; undefined until what was kept has been read. */
  const current = useRef<Drawer>(undefined);
  /** What of it is kept. */
  const kept = useRef<Drawer>(undefined);
  /** What the link in the address says. */
  const linked = useRef<string>(undefined);

  const keep = useCallback(() => {
    if (current.current === undefined || kept.current === current.current) return;
    kept.current = current.current;
    const fits = writeTab(KEY, writeDrawer(current.current));
    // An older text would come back in the place of the one that did not fit.
    if (!fits) writeTab(KEY, '');
    setKept(fits);
  }, []);

  useEffect(() => {
    let gone = false;
    async function openLink() {
      const opened = await openPlaygroundLink(window.location.hash);
      if (gone || opened === undefined) return;
      linked.current = 'text' in opened ? opened.text : undefined;
      warn('warning' in opened ? opened.warning : undefined);
      if ('warning' in opened) return;
      onLink();
      dispatch({ type: 'open', text: opened.text });
    }
    const restored = readDrawer(readTab(KEY));
    current.current = restored;
    kept.current = restored;
    dispatch({ type: 'restore', drawer: restored });
    void openLink();
    window.addEventListener('hashchange', openLink);
    window.addEventListener('pagehide', keep);
    return () => {
      gone = true;
      window.removeEventListener('hashchange', openLink);
      window.removeEventListener('pagehide', keep);
      // Another page of the site follows, perhaps before the pause is over.
      keep();
    };
  }, [onLink, keep]);

  useEffect(() => {
    if (current.current === undefined || drawer === EMPTY || drawer === kept.current) return;
    current.current = drawer;
    if (drawer.text !== linked.current) leaveLink();
    const timer = setTimeout(keep, PAUSE);
    return () => clearTimeout(timer);
  }, [drawer, keep]);

  return { drawer, dispatch, warning: warning ?? (isKept ? undefined : NOT_KEPT), warn };
}

const NOT_KEPT =
  'This text is too long for the browser to keep: after a reload it is gone, so save it as a file.';

/** An address that no longer says what stands in the page would bring back the old text at the next reload. */
function leaveLink(): void {
  if (window.location.hash.startsWith('#v=')) replaceAddress('');
}
