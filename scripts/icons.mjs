// Draws public/icons/*.png from public/icon.svg, for systems that put an installed site among their programs. Run it after
// a change of the drawing: `node scripts/icons.mjs`. CHROMIUM_PATH as in the environment.
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

const folder = path.resolve(import.meta.dirname, '../public');

/** `share`: of a maskable picture no more than the circle of 80 % is sure to be seen (W3C Web Application Manifest). */
const ICONS = [
  { name: 'plain-192', size: 192, share: 0.8 },
  { name: 'plain-512', size: 512, share: 0.8 },
  { name: 'maskable-512', size: 512, share: 0.52 },
];

const drawing = `data:image/svg+xml;base64,${fs.readFileSync(path.join(folder, 'icon.svg'), 'base64')}`;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ colorScheme: 'light' });
for (const { name, size, share } of ICONS) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<body style="margin: 0; height: 100vh; display: grid; place-items: center; background: #fbfaf6">
      <img src="${drawing}" width="${Math.round(size * share)}" alt="">`,
  );
  await page.screenshot({ path: path.join(folder, 'icons', `${name}.png`) });
}
await browser.close();
