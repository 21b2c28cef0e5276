import type { Host } from './offline';

/** Chromium tells of the connection; elsewhere nothing is known, and nothing is wrong with it. */
interface Connection {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
  readonly type?: string;
}

/** What the browser offers for a site below `base`; undefined where it keeps none: without TLS, in some private windows. */
export function offlineHost(base: string): Host | undefined {
  if (!window.isSecureContext || !('serviceWorker' in navigator) || !/^https?:$/.test(location.protocol)) {
    return undefined;
  }
  return {
    container: navigator.serviceWorker,
    script: new URL(`${base}/service-worker.js`, location.origin).href,
    reload: () => location.reload(),
    isSparing: isSparing('connection' in navigator ? (navigator.connection as Connection) : {}),
  };
}

/** The reader saves data, pays for it, or would wait long for it. */
function isSparing({ saveData = false, effectiveType = '4g', type }: Connection): boolean {
  return saveData || effectiveType !== '4g' || type === 'cellular';
}
