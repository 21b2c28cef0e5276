import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import {
  breakResponse,
  expectRefused,
  expectRegistered,
  type LabPage,
  openLab,
  openMessage,
  RESPONSE,
} from './lab';
import { expect, test } from './patient';

/** The page and the terminal compute the same run, to the byte. */
const ROOT = path.resolve(import.meta.dirname, '..');

test('untouched', async ({ page }) => {
  const lab = await openLab(page, '/flows/2.1/');
  expect(await saved(page, lab)).toBe(printed('--format', 'json'));
});

test('over udp', async ({ page }) => {
  const lab = await openLab(page, '/flows/2.1/');
  await lab.transport.selectOption('udp');
  await expect(lab.message('F4').getByRole('figure')).toContainText('SIP/2.0/UDP');
  expect(await saved(page, lab)).toBe(printed('--format', 'json', '--transport', 'udp'));
});

test('over udp, with F2 lost', async ({ page }) => {
  const lab = await openLab(page, '/flows/2.1/');
  await lab.transport.selectOption('udp');
  await openMessage(lab, 'F2');
  await lab.button('Lose it').click();
  await expect(lab.arrows).toHaveCount(6);
  await expectRegistered(lab);
  expect(await saved(page, lab)).toBe(
    printed('--format', 'json', '--transport', 'udp', '--drop', 'server#1'),
  );
});

test('with a response that is wrong by one digit', async ({ page }, testInfo) => {
  const lab = await openLab(page, '/flows/2.1/');
  const broken = await breakResponse(page, lab);
  await expectRefused(lab);
  const file = testInfo.outputPath('f3.sip');
  fs.writeFileSync(file, textOf('bob#2').replace(RESPONSE, broken));
  expect(await saved(page, lab)).toBe(printed('--format', 'json', '--edit', `bob#2=${file}`));
});

test('in every other form', async ({ page }) => {
  test.slow();
  const lab = await openLab(page, '/flows/2.1/');
  for (const [label, format] of [
    ['Ladder as text', 'ladder'],
    ['Messages as text', 'sip'],
    ['Mermaid', 'mermaid'],
    ['SVG', 'svg'],
  ] as const) {
    expect(await saved(page, lab, label), format).toBe(printed('--format', format));
  }
});

/** What the page writes into the file of that label. */
async function saved(page: Page, lab: LabPage, label = 'JSON'): Promise<string> {
  await lab.button('Share or save').click();
  const dialog = page.getByRole('dialog');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: new RegExp(`Save .*${label}`) }).click(),
  ]);
  const file = await download.path();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  return fs.readFileSync(file, 'utf8');
}

/** What `npm run --silent sip -- flow 2.1 …` prints. */
function printed(...options: readonly string[]): string {
  return execFileSync('npm', ['run', '--silent', 'sip', '--', 'flow', '2.1', ...options], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

function textOf(packet: string): string {
  const { packets }: { packets: { id: string; text: string }[] } = JSON.parse(printed('--format', 'json'));
  return packets.find(({ id }) => id === packet)?.text ?? '';
}
