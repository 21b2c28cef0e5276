import { useLoaded } from '@/components/ui/use-loaded';
import styles from './offline-status.module.css';

/** In the foot of every page: whether it works without a network. In development it does not, and nothing is said. */
export function OfflineStatus() {
  return process.env.NODE_ENV === 'production' ? <AfterThePage /> : null;
}

/** Whatever the reader came for goes first. */
function AfterThePage() {
  const loaded = useLoaded(loadWhenIdle);
  return (
    <div className={styles.place}>
      {loaded === 'loading' || loaded === 'failed' ? null : <loaded.KeptSite />}
    </div>
  );
}

async function loadWhenIdle() {
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => window.addEventListener('load', resolve, { once: true }));
  }
  await new Promise<unknown>((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(resolve, { timeout: 3000 });
    else setTimeout(resolve, 1000);
  });
  return import('./kept-site');
}
