import fs from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { writeOffline } from '../scripts/offline-files.mjs';
import { createSiteServer } from '../scripts/site-server.mjs';
import { breakResponse, labIn, openLab } from './lab';
import { expect, makePatient, test } from './patient';

const KEPT = 'The course is kept on this device: it works without a network.';

/** One page of each kind, with its heading. */
const PAGES: readonly (readonly [string, string | RegExp])[] = [
  ['/', 'How a phone says where it is'],
  ['/learn/', /./],
  ['/learn/first-register/', /./],
  ['/flows/', /./],
  ['/flows/2.1/', /./],
  ['/flows/pinhole-closes/', /./],
  ['/rules/', 'Rules'],
  ['/rules/via-magic-cookie/', /./],
  ['/headers/', /./],
  ['/headers/contact/', /./],
  ['/glossary/', /./],
  ['/playground/', /./],
  ['/search/', /./],
  ['/teach/', /./],
  ['/embed/2.1/', /./],
  ['/learn', /./],
  ['/nowhere/', '404 Not Found'],
];

/** A copy of the export, since it becomes a newer version, on a server that can be cut off. */
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'offline-'));
const root = path.join(folder, 'out');
let server: Server;
let port = 0;

/** One browser for all: the first test keeps the site, the others live on that. */
let context: BrowserContext;

test.describe.configure({ mode: 'serial', timeout: 240_000 });

test.beforeAll(async ({ browser }) => {
  fs.cpSync(path.resolve(import.meta.dirname, '../out'), root, { recursive: true });
  await connect();
  context = await browser.newContext({
    baseURL: `http://127.0.0.1:${port}`,
    storageState: { cookies: [], origins: [] },
  });
  context.on('page', makePatient);
});

test.afterAll(async () => {
  await context.close();
  await closed(server);
  fs.rmSync(folder, { recursive: true });
});

test('a first visit keeps the site, by itself, without a complaint', async () => {
  const page = await context.newPage();
  const faults = listen(page);
  await page.goto('/learn/');
  await expect(page.getByRole('button', { name: /^Keep it: up to \d+ MB$/ })).toBeVisible();
  await expect(page.getByText(/^The course is being kept on this device/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(KEPT)).toBeVisible({ timeout: 200_000 });
  await expect(page.getByText('A new version of SIP Ladder is here')).toHaveCount(0);
  expect(faults()).toEqual([]);
  await page.close();
});

test('the site can be installed', async ({ browserName }) => {
  const page = await context.newPage();
  await page.goto('/');
  const address = await page.locator('link[rel="manifest"]').getAttribute('href');
  expect(await page.evaluate(async (manifest) => (await fetch(manifest)).status, address ?? '')).toBe(200);
  // A worker that browsers or caches on the way keep for long would keep its version for long.
  expect((await page.request.get('/service-worker.js')).headers()['cache-control']).toBe('no-cache');
  if (browserName === 'chromium') {
    const devTools = await context.newCDPSession(page);
    const { errors, url } = await devTools.send('Page.getAppManifest');
    expect({ errors, url: new URL(url).pathname }).toEqual({ errors: [], url: '/manifest.webmanifest' });
    const { installabilityErrors } = await devTools.send('Page.getInstallabilityErrors');
    // A private window, such as tests run in, installs nothing.
    expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual(
      [],
    );
  }
  await page.close();
});

test.describe('without a network', () => {
  test.beforeAll(cut);
  test.afterAll(connect);

  test('every page kind opens', async () => {
    const page = await context.newPage();
    const faults = listen(page);
    for (const [address, heading] of PAGES) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 }), address).toHaveText(heading);
      await page.waitForLoadState('networkidle');
    }
    // The browser itself notes the 404 that the last page is.
    expect(faults().filter((fault) => !/the server responded with a status of 404/.test(fault))).toEqual([]);
    await page.close();
  });

  test('so does every page that there is', async () => {
    const page = await context.newPage();
    await page.goto('/');
    const pages = fs
      .readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => path.basename(file) === 'index.html')
      .map((file) => `/${path.dirname(file).split(path.sep).join('/')}/`.replace('/./', '/'));
    expect(pages.length).toBeGreaterThan(400);
    const missing = await page.evaluate(async (addresses) => {
      const answers = await Promise.all(
        addresses.map(async (address) => ({ address, ok: (await fetch(address)).ok })),
      );
      return answers.filter(({ ok }) => !ok);
    }, pages);
    expect(missing).toEqual([]);
    await page.close();
  });

  test('a lesson is alive: its stage runs, its editor opens, its links lead on', async () => {
    const page = await context.newPage();
    const faults = listen(page);
    const lab = await openLab(page, '/flows/2.1/');
    await breakResponse(page, lab);
    await expect(lab.problems).toHaveCount(1);
    await page.goto('/learn/first-register/');
    await labIn(page);
    await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Rules' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rules');
    expect(faults()).toEqual([]);
    await page.close();
  });

  test('the search finds', async () => {
    const page = await context.newPage();
    await page.goto('/search/?q=Min-Expires');
    await expect(page.getByRole('link', { name: 'Min-Expires', exact: true }).first()).toBeVisible();
    await page.close();
  });
});

test('a new version tells that it is there, and waits until the reader wants it', async () => {
  const page = await context.newPage();
  const newer = page.getByText('A new version of SIP Ladder is here');
  const lab = await openLab(page, '/flows/2.1/');
  const broken = await breakResponse(page, lab);
  await expect(page).toHaveURL(/edits=/);

  const file = path.join(root, 'flows/2.1/index.html');
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('<html', '<html data-newer="yes"'));
  writeOffline(root);
  const other = await context.newPage();
  await other.goto('/glossary/');
  await expect(newer).toBeVisible({ timeout: 120_000 });
  await expect(other.getByText('A new version of SIP Ladder is here')).toBeVisible();

  // Nothing happens to what is open, not even when the page is loaded again.
  await expect(lab.editor).toContainText(`response="${broken}"`);
  await page.reload();
  await expect(page.locator('html[data-newer]')).toHaveCount(0);
  await expect(newer).toBeVisible();
  await page.getByRole('button', { name: 'Not now' }).click();
  await expect(newer).toHaveCount(0);
  await expect(page.getByRole('main')).toBeFocused();

  await page.getByRole('button', { name: 'Use the new version' }).click();
  await expectBegun(page);
  await expect((await labIn(page)).arrow(/ F3 .*changed on the way/)).toBeVisible();
  await expect(page.getByText(KEPT)).toBeVisible();
  await expect(newer).toHaveCount(0);
  expect(await page.evaluate(() => caches.keys())).toHaveLength(1);

  // The other tab is told and left alone.
  await expect(other.getByText('another tab uses it already')).toBeVisible();
  await Promise.all([other.waitForEvent('load'), other.getByRole('button', { name: 'Use it now' }).click()]);
  await expect(other.getByText(KEPT)).toBeVisible();
  await page.close();
  await other.close();
});

test('the reader can have it removed', async () => {
  const page = await context.newPage();
  await page.goto('/learn/');
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Remove it' }).click()]);
  await expect(page.getByRole('button', { name: /^Keep it/ })).toBeVisible();
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
    .toBe(0);
  await page.close();
});

test('what lives below a folder of its host keeps that folder', async ({ browser }) => {
  const below = createSiteServer(root, '/sip');
  await new Promise<void>((resolve) => below.listen(0, '127.0.0.1', resolve));
  const { port: at } = below.address() as AddressInfo;
  const page = await browser.newPage({
    baseURL: `http://127.0.0.1:${at}`,
    storageState: { cookies: [], origins: [] },
  });
  // A page of its own would ask for its scripts above the folder.
  await page.goto('/sip/theme.js');
  const scope = await page.evaluate(async () => {
    await navigator.serviceWorker.register('/sip/service-worker.js');
    return (await navigator.serviceWorker.ready).scope;
  });
  expect(new URL(scope).pathname).toBe('/sip/');
  await closed(below);
  await page.goto('/sip/learn/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.close();
});

/**
 * The newer worker begins when the former one has been idle. Chromium stops that one at once, but a request that comes at
 * that moment starts it again, and it goes only after half a minute without one; never where developer tools are attached
 * to it, as they are in tests. So the test does what the browser would do then.
 */
async function expectBegun(page: Page): Promise<void> {
  const devTools = await context.newCDPSession(page);
  await devTools.send('ServiceWorker.enable');
  await expect(async () => {
    await expect(page.locator('html[data-newer]'))
      .toHaveCount(1, { timeout: 10_000 })
      .catch(async (error) => {
        await devTools.send('ServiceWorker.stopAllWorkers');
        throw error;
      });
  }).toPass({ timeout: 90_000 });
}

async function connect(): Promise<void> {
  server = createSiteServer(root);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  await context?.setOffline(false);
}

async function cut(): Promise<void> {
  await context?.setOffline(true);
  await closed(server);
}

function closed(one: Server): Promise<void> {
  one.closeAllConnections();
  return new Promise((resolve) => one.close(() => resolve()));
}

/** Whatever stands in the console in red or yellow. */
function listen(page: Page): () => readonly string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      faults.push(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => faults.push(error.message));
  return () => faults;
}
