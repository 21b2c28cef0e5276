/** How far this device keeps the site. `share` is 0 to 1. */
export type Keeping =
  | { readonly is: 'unknown' | 'offered' | 'kept' | 'failed' }
  | { readonly is: 'coming'; readonly share: number };

export interface Offline {
  readonly keeping: Keeping;
  /**
   * A newer version of the site: `waiting` to be used here, `coming` since the reader wants it, or `elsewhere` in use by
   * another tab.
   */
  readonly newer: 'none' | 'waiting' | 'coming' | 'elsewhere';
  /** The reader does not want to be told of it again. */
  readonly isDismissed: boolean;
}

/** The browser as far as it is needed here. */
export interface Host {
  readonly container: ServiceWorkerContainer;
  /** Absolute address of the worker that `scripts/offline.mjs` writes; it looks after the folder in which it is. */
  readonly script: string;
  readonly reload: () => void;
  /** Loads what is large only when the reader asks for it. */
  readonly isSparing: boolean;
}

export const NOTHING_KEPT: Offline = { keeping: { is: 'unknown' }, newer: 'none', isDismissed: false };

/** Key of the browser's store; it is there where the reader does not want the site to be kept. */
const DECLINED = 'sip-ladder:offline';

/** ms. Who only looks in is not sent the whole site. */
const STAY = 10_000;

/** ms between looks for a new version while a page stays open; the browser itself looks whenever one is opened. */
const BETWEEN_LOOKS = 3_600_000;

const changed = new EventTarget();

let now = NOTHING_KEPT;
let host: Host | undefined;
let registration: ServiceWorkerRegistration | undefined;
let isAskedFor = false;

export function readOffline(): Offline {
  return now;
}

/** Calls back when something changes. Returns what ends that. */
export function watchOffline(callback: () => void): () => void {
  changed.addEventListener('change', callback);
  return () => changed.removeEventListener('change', callback);
}

/** Once a visit: takes up what is kept already, or begins to keep the site when the reader has stayed for a while. */
export async function startOffline(browser: Host): Promise<void> {
  if (host !== undefined) return;
  host = browser;
  const { container, script } = browser;
  listen(container);
  const found = await container.getRegistration(script).catch(() => undefined);
  if (found?.scope === new URL('.', script).href) {
    follow(found);
    return;
  }
  say({ keeping: { is: 'offered' } });
  if (browser.isSparing || hasDeclined()) return;
  setTimeout(() => {
    if (now.keeping.is === 'offered' && !hasDeclined()) void keepOffline();
  }, STAY);
}

/** Keeps the site, since the reader wants it or has stayed. */
export async function keepOffline(): Promise<void> {
  if (host === undefined) return;
  remember(false);
  say({ keeping: { is: 'coming', share: 0 } });
  try {
    follow(await host.container.register(host.script, { updateViaCache: 'none' }));
  } catch {
    say({ keeping: { is: 'failed' } });
  }
}

/** Removes the site from this device, and does not keep it again before the reader asks for it. */
export async function removeOffline(): Promise<void> {
  remember(true);
  const path = registration === undefined ? undefined : new URL(registration.scope).pathname;
  await registration?.unregister();
  const names = await caches.keys();
  // The names are those of scripts/service-worker.js.
  const mine = names.filter((name) => name.startsWith(`sip-ladder ${path} `));
  await Promise.all(mine.map((name) => caches.delete(name)));
  // The worker goes when no page needs it any more.
  host?.reload();
}

/**
 * Loads this page again, in the newer version. That may take half a minute: Chromium lets it begin when the former worker
 * has been idle, and a request that comes while that one is being stopped starts it once more.
 */
export function takeNewer(): void {
  isAskedFor = true;
  if (now.newer === 'waiting') {
    registration?.waiting?.postMessage('use');
    say({ newer: 'coming', isDismissed: false });
  } else host?.reload();
}

export function dismissNewer(): void {
  say({ isDismissed: true });
}

function listen(container: ServiceWorkerContainer): void {
  let isKept = container.controller !== null;
  container.addEventListener('message', ({ data }) => hear(data));
  container.addEventListener('controllerchange', () => {
    if (isAskedFor) host?.reload();
    // The first worker of all changes nothing: what it keeps is what this page was loaded from.
    else if (isKept) say({ newer: 'elsewhere', isDismissed: false });
    isKept = true;
  });
  let looked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - looked < BETWEEN_LOOKS) return;
    looked = Date.now();
    // Without a network there is nothing new.
    registration?.update().catch(() => undefined);
  });
}

/** The worker tells how many of the files it has, while it keeps the first of all versions. */
function hear(data: { readonly kept?: unknown; readonly all?: unknown }): void {
  if (now.keeping.is === 'coming' && typeof data.kept === 'number' && typeof data.all === 'number') {
    say({ keeping: { is: 'coming', share: data.kept / data.all } });
  }
}

function follow(found: ServiceWorkerRegistration): void {
  if (registration !== found) {
    registration = found;
    found.addEventListener('updatefound', () => lookAt(found));
  }
  lookAt(found);
}

function lookAt(found: ServiceWorkerRegistration): void {
  const { installing, waiting, active } = found;
  installing?.addEventListener('statechange', () => lookAt(found), { once: true });
  if (active !== null || waiting !== null) say({ keeping: { is: 'kept' } });
  else if (installing === null) say({ keeping: { is: 'failed' } });
  else if (now.keeping.is !== 'coming') say({ keeping: { is: 'coming', share: 0 } });
  if (active !== null && waiting !== null && now.newer === 'none') say({ newer: 'waiting' });
}

function say(news: Partial<Offline>): void {
  now = { ...now, ...news };
  changed.dispatchEvent(new Event('change'));
}

function hasDeclined(): boolean {
  try {
    return localStorage.getItem(DECLINED) !== null;
  } catch {
    return false;
  }
}

function remember(isDeclined: boolean): void {
  try {
    if (isDeclined) localStorage.setItem(DECLINED, 'no');
    else localStorage.removeItem(DECLINED);
  } catch {
    // Storage can be switched off. Then the next visit begins like the first.
  }
}
