// Asks Lighthouse about the exported site, as a phone with a slow network gets it: `npm run lighthouse`, or with the pages to be
// asked about, `npm run lighthouse -- /headers/via/`. Needs `npm ci --prefix bench`, and Chromium (CHROMIUM_PATH). Fails where a
// score is below 100. How fast a page is depends on what else runs on the machine: it is the median of three, and with --guard
// it is measured once and printed, and only the other three decide.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import net, { type AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { failures, type LighthouseReport, scoresOf, typical } from './lighthouse-report';
import { createSiteServer } from './site-server.mjs';

const root = path.resolve(import.meta.dirname, '..');
const base = process.env.BASE_PATH ?? '';
const isGuard = process.argv.includes('--guard');
const asked = process.argv.slice(2).filter((argument) => argument.startsWith('/'));
const pages =
  asked.length > 0 ? asked : ['/', '/learn/first-register/', '/flows/2.1/', '/rules/via-magic-cookie/'];

type Lighthouse = (
  address: string,
  flags: { readonly port: number; readonly logLevel: 'error'; readonly onlyCategories: readonly string[] },
) => Promise<{ readonly lhr: LighthouseReport } | undefined>;

if (!fs.existsSync(path.join(root, 'out'))) {
  console.error('There is no folder out/. Build the site first: npm run build');
  process.exit(1);
}
const lighthouse = await loadLighthouse();
const server = createSiteServer(path.join(root, 'out'), base);
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`;
const port = await freePort();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`],
});
try {
  for (const page of pages) {
    const reports: LighthouseReport[] = [];
    while (reports.length < (isGuard ? 1 : 3)) reports.push(await ask(page));
    const report = typical(reports);
    console.log(`${page}  ${scoresOf(report)}`);
    for (const { said, decides } of failures(report, isGuard)) {
      console.log(`    ${said}`);
      if (decides) process.exitCode = 1;
    }
  }
} finally {
  await browser.close();
  server.close();
}

/** Where much else runs a recording may fail, or Lighthouse give up: then it is made anew. */
async function ask(page: string, attempts = 3): Promise<LighthouseReport> {
  const onlyCategories = ['performance', 'accessibility', 'best-practices', 'seo'];
  try {
    const answer = await lighthouse(`${site}${page}`, { port, logLevel: 'error', onlyCategories });
    if (answer === undefined) throw new Error(`Lighthouse says nothing of ${page}.`);
    if (answer.lhr.runtimeError === undefined || attempts === 1) return answer.lhr;
  } catch (cause) {
    if (attempts === 1) throw cause;
  }
  return ask(page, attempts - 1);
}

/** It is among the peers of the benchmarks, since it brings 300 packages along that nothing else needs. */
async function loadLighthouse(): Promise<Lighthouse> {
  try {
    const { resolve } = createRequire(path.join(root, 'bench/package.json'));
    const loaded: { readonly default: Lighthouse } = await import(pathToFileURL(resolve('lighthouse')).href);
    return loaded.default;
  } catch (cause) {
    throw new Error('Lighthouse is not installed: run npm ci --prefix bench first.', { cause });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address() as AddressInfo;
      probe.close(() => resolve(free));
    });
  });
}
