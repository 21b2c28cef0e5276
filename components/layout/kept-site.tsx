import { useRouter } from 'next/router';
import { useEffect, useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';
import styles from './kept-site.module.css';
import {
  dismissNewer,
  type Keeping,
  keepOffline,
  NOTHING_KEPT,
  readOffline,
  removeOffline,
  startOffline,
  takeNewer,
  watchOffline,
} from './offline';
import { offlineHost } from './offline-host';

/** Says how far the site is kept on this device, lets the reader decide about it, and tells of a newer version. */
export function KeptSite() {
  const { basePath } = useRouter();
  const { keeping, newer, isDismissed } = useSyncExternalStore(watchOffline, readOffline, () => NOTHING_KEPT);
  useEffect(() => {
    const host = offlineHost(basePath);
    if (host !== undefined) void startOffline(host);
  }, [basePath]);
  return (
    <>
      {keeping.is === 'unknown' ? null : (
        <div className={styles.line}>
          <State keeping={keeping} />
          {newer === 'none' || newer === 'coming' || !isDismissed ? null : (
            <Button variant="quiet" onClick={takeNewer}>
              Use the new version
            </Button>
          )}
        </div>
      )}
      {/* It is there before it has something to say: only then is it read aloud. */}
      <div aria-live="polite" className={styles.place}>
        {newer === 'none' || isDismissed ? null : <Newer newer={newer} />}
      </div>
    </>
  );
}

function State({ keeping }: { readonly keeping: Keeping }) {
  switch (keeping.is) {
    case 'unknown':
      return null;
    case 'offered':
      return (
        <>
          <p>The course can be kept on this device, so that it works without a network.</p>
          <Button onClick={keepOffline}>Keep it: up to {process.env.OFFLINE_MEGABYTES} MB</Button>
        </>
      );
    case 'coming':
      return (
        <p>
          The course is being kept on this device, so that it works without a network:{' '}
          {percent(keeping.share)} are here.
        </p>
      );
    case 'kept':
      return (
        <>
          <p>The course is kept on this device: it works without a network.</p>
          <Button variant="quiet" onClick={removeOffline}>
            Remove it
          </Button>
        </>
      );
    case 'failed':
      return (
        <>
          <p>
            The course could not be kept on this device: the connection broke off, or the browser has no room
            for it.
          </p>
          <Button onClick={keepOffline}>Try again</Button>
        </>
      );
  }
}

function Newer({ newer }: { readonly newer: 'waiting' | 'coming' | 'elsewhere' }) {
  return (
    <div className={styles.newer}>
      <p>{NEWS[newer]} What you wrote stays.</p>
      {newer === 'coming' ? null : (
        <div className={styles.choices}>
          <Button variant="primary" onClick={takeNewer}>
            Use it now
          </Button>
          <Button variant="quiet" onClick={dismiss}>
            Not now
          </Button>
        </div>
      )}
    </div>
  );
}

const NEWS = {
  waiting: 'A new version of SIP Ladder is here.',
  coming: 'The new version is being started: this page loads again within half a minute.',
  elsewhere: 'A new version of SIP Ladder is here, and another tab uses it already.',
};

function dismiss() {
  dismissNewer();
  // The button is gone; the keyboard goes on from the content.
  document.getElementById('content')?.focus({ preventScroll: true });
}

function percent(share: number): string {
  return `${Math.floor(100 * share)} %`;
}
