import { useEffect, useRef, useState } from 'react';
import { replaceAddress } from '@/components/ui/replace-address';
import { readTab, writeTab } from '@/components/ui/tab-storage';
import { linkOf, openLink } from '@/lib/session/link';
import { MAX_LINK } from '@/lib/session/max-link';
import type { Lab } from './use-lab';

/** Where a lab keeps what the reader did: in the address, to be passed on, or in this tab or another store under a key. */
export type Keeping =
  | { readonly in: 'address' }
  | { readonly in: 'tab'; readonly key: string }
  | { readonly in: 'store'; readonly key: string; readonly store: LinkStore };

/** Keeps links by their keys. It must be the same object at every call. */
export interface LinkStore {
  /** Empty where nothing is kept. */
  readonly read: (key: string) => string;
  /** False if it cannot be kept. */
  readonly write: (key: string, link: string) => boolean;
}

/** Something that the reader should know of what is kept. */
export interface Warning {
  readonly title: string;
  readonly text: string;
}

/** ms of rest after which a place in the run is kept: browsers refuse an address that changes many times a second. */
const PAUSE = 300;

/**
 * Keeps a lab over reloads: what was kept is opened once the page is alive and, in the address, whenever the reader
 * goes back or pastes another link; what the reader does is kept. Returns a warning if a link could not be opened
 * as it was meant, or if the browser cannot keep what was changed.
 */
export function useKeptSession(lab: Lab, keeping: Keeping): Warning | undefined {
  const { session, trace, dispatch } = lab;
  const [warning, setWarning] = useState<Warning>();
  const place = keeping.in === 'address' ? '' : keeping.key;
  const store = keeping.in === 'store' ? keeping.store : TAB;
  /** What the session began with: links are relative to it. */
  const opening = useRef(session);

  useEffect(() => {
    function open(event?: Event) {
      const link = openLink(opening.current, place === '' ? window.location.hash : store.read(place));
      setWarning(
        link.warning === undefined
          ? undefined
          : { title: NOT_OPENED, text: `${link.warning} ${place === '' ? ASK_AGAIN : ''}`.trim() },
      );
      // Who goes back to the bare address goes back to the flow as it was there: untouched.
      const bare = event !== undefined && window.location.hash === '';
      if (link.opened || bare) dispatch({ type: 'open', session: link.session });
    }
    open();
    if (place !== '') return;
    window.addEventListener('hashchange', open);
    return () => window.removeEventListener('hashchange', open);
  }, [place, store, dispatch]);

  /** The session that is kept already; undefined until what was kept has been read. */
  const kept = useRef<typeof session>(undefined);
  useEffect(() => {
    // The first session is the one that the page was built with: it must not overwrite what is being opened.
    kept.current ??= session;
    if (kept.current === session) return;
    function keep() {
      if (kept.current === session) return;
      kept.current = session;
      const link = linkOf(session, trace.entries.length);
      const isKept =
        link.length <= MAX_LINK && (place === '' ? writeAddress(link) : store.write(place, link));
      setWarning((former) => (isKept ? former : NOT_KEPT));
    }
    // What was changed is kept at once, where the reader is only after a rest: scrubbing goes through many places.
    if (kept.current.setup !== session.setup) return keep();
    const timer = setTimeout(keep, PAUSE);
    return () => clearTimeout(timer);
  }, [place, store, session, trace]);

  return warning;
}

const TAB: LinkStore = { read: readTab, write: writeTab };

/** Tells whether it was kept. Another anchor of the page is left alone as long as there is nothing to keep. */
function writeAddress(link: string): boolean {
  return (link === '' && !window.location.hash.startsWith('#v=')) || replaceAddress(link);
}

const NOT_OPENED = 'This link could not be opened as it was meant';

const ASK_AGAIN = 'If it was sent to you, ask for it again; the flow can be used as it stands here.';

const NOT_KEPT: Warning = {
  title: 'This change cannot be kept',
  text: 'The browser does not keep what you changed: it is too long, or the site may store nothing. The run goes on, but a reload brings the flow back as it was.',
};
