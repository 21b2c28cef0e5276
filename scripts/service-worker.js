/*
 * Keeps the whole site on the device of its reader, so that it works without a network. `scripts/offline.mjs` writes the
 * version below and puts this file at the root of the export; the files of that version are listed in `offline/VERSION.json`.
 *
 * A version is kept as a whole or not at all: it is installed when each of its files is there, byte for byte as exported. So
 * "kept on this device" means that this worker is installed, and pages, scripts and data always belong together. Pages come
 * from what is kept even where there is a network: they are there at once, and a new version shows itself by a sentence in
 * the page (`components/layout/offline.ts`) instead of half of it appearing by itself.
 *
 * All addresses are relative to this file, and so to the folder below which the site lives.
 */
const VERSION = 'none';

/** Several sites may live on one host, each below a folder of its own: the name says whose files these are. */
const MINE = `sip-ladder ${new URL('.', self.location.href).pathname} `;
const CACHE = `${MINE}${VERSION}`;

/** Requests at a time: the reader's own come first. */
const PARALLEL = 6;

/** Files after which the pages are told how far it is. */
const STEP = 20;

self.addEventListener('install', (event) => event.waitUntil(keepAll()));

self.addEventListener('activate', (event) =>
  event.waitUntil(removeOthers().then(() => self.clients.claim())),
);

self.addEventListener('message', (event) => {
  if (event.data === 'use') event.waitUntil(self.skipWaiting());
});

/** Next asks with HEAD for the data of a page that it has already. */
self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (['GET', 'HEAD'].includes(method) && url.startsWith(self.registration.scope))
    event.respondWith(answer(event.request));
});

/** What an attempt that was cut off has kept already is not asked for again. */
async function keepAll() {
  const cache = await caches.open(CACHE);
  const list = await fetch(`offline/${VERSION}.json`);
  const { files } = await list.json();
  const open = Object.entries(files);
  const all = open.length;
  let kept = 0;
  async function keepSome() {
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      await keep(cache, ...file);
      kept += 1;
      if (kept % STEP === 0) await tell({ kept, all });
    }
  }
  try {
    await Promise.all(Array.from({ length: PARALLEL }, keepSome));
  } catch (error) {
    open.length = 0;
    throw error;
  }
}

/** `integrity` is the hash of the file: one that the host has already replaced by another is refused. */
async function keep(cache, address, integrity) {
  if (await cache.match(address)) return;
  // The names below _next/static carry a hash of the content: what another version has kept under one is the same.
  const lasting = address.startsWith('_next/static/');
  const held = lasting ? await caches.match(address) : undefined;
  const options = { integrity, cache: lasting ? 'default' : 'no-cache', priority: 'low' };
  const response = held ?? (await fetch(address, options));
  if (!response.ok) throw new Error(`${address} was answered with ${response.status}.`);
  // Made anew, since a browser shows no page that came by a redirection out of a cache.
  await cache.put(address, new Response(response.body, { headers: response.headers }));
}

async function tell(progress) {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const page of pages) page.postMessage(progress);
}

async function removeOthers() {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(MINE) && name !== CACHE);
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** What is kept, else what the network has; without one, the page that says that there is none at this address. */
async function answer(request) {
  const [address, query] = request.url.split('#')[0].split(/(?=\?)/);
  const page = await kept(address);
  if (page !== undefined) return page;
  if (request.mode === 'navigate' && (await kept(`${address}/`)) !== undefined) {
    return Response.redirect(`${address}/${query ?? ''}`);
  }
  try {
    return await fetch(request);
  } catch (error) {
    const nowhere = request.mode === 'navigate' ? await kept('404/') : undefined;
    if (nowhere === undefined) throw error;
    return new Response(nowhere.body, { status: 404, headers: nowhere.headers });
  }
}

/**
 * Hosts differ in what they let their answers vary with; nothing here does. The content is read as a whole: as long as an answer
 * has not been read to its end, be it that nobody wants it any more, Chromium lets no newer worker begin.
 */
async function kept(address) {
  const page = await caches.match(address, { cacheName: CACHE, ignoreVary: true });
  return page && new Response(await page.blob(), { headers: page.headers });
}
