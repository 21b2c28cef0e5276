import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { readCapture } from '@/lib/capture/reading/read-capture';
import { runDocument } from '@/lib/capture/run-document';
import { allRuns } from '@/test/all-runs';
import { hostilePieces, hostileRun } from '@/test/hostile-run';
import { openLab } from './lab';
import { expect, test } from './patient';

/** What a run leaves the page as: every file is what the terminal writes, and the picture is one. */
const ROOT = path.resolve(import.meta.dirname, '..');

/** Among the peers of the benchmarks, since nothing of the site needs it. */
const MERMAID = path.join(ROOT, 'bench/node_modules/mermaid/dist/mermaid.min.js');

for (const [label, format] of [
  ['Capture of packets (pcap)', 'pcap'],
  ['PlantUML sequence diagram', 'plantuml'],
  ['SIPp scenario', 'sipp'],
] as const) {
  test(`${label}, as the terminal writes it`, async ({ page }) => {
    await openMenu(page);
    const printed = execFileSync('npm', ['run', '--silent', 'sip', '--', 'flow', '2.1', '--format', format], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    expect(Buffer.compare(await saved(page, label), printed)).toBe(0);
  });
}

test('a capture of what the reader did', async ({ page }) => {
  await openMenu(page);
  const { messages, remarks } = readCapture(await saved(page, 'Capture of packets'));
  expect(remarks).toEqual([]);
  expect(messages.map(({ text, at }) => [text.slice(0, text.indexOf('\r\n')), at])).toEqual([
    ['REGISTER sips:ss2.biloxi.example.com SIP/2.0', 0],
    ['SIP/2.0 401 Unauthorized', 50],
    ['REGISTER sips:ss2.biloxi.example.com SIP/2.0', 100],
    ['SIP/2.0 200 OK', 150],
  ]);
});

test('a picture of dots with the ladder on light paper', async ({ page }) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  await page.emulateMedia({ colorScheme: 'dark' });
  await openMenu(page);
  const png = await saved(page, 'PNG picture');
  expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  // Twice as wide as the drawing.
  expect(png.readUInt32BE(16)).toBe(1440);
  const colours = await coloursIn(page, png);
  // Paper, the line of a request and that of a response.
  expect(colours).toEqual(expect.arrayContaining(['#fbfaf6', '#16324f', '#5a4fb0']));
  expect(refused).toEqual([]);
});

test('a picture that the browser refuses to paint is told', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.toBlob = (callback) => callback(null);
  });
  await openMenu(page);
  await page.getByRole('button', { name: /PNG picture/ }).click();
  await expect(page.getByRole('dialog').getByText('The browser did not paint the picture.')).toBeVisible();
});

test('Mermaid understands the diagrams of all runs, and one with any text in it', async ({ page }) => {
  test.setTimeout(120_000);
  if (!fs.existsSync(MERMAID)) throw new Error('mermaid is not installed: run npm ci --prefix bench first.');
  await page.goto('about:blank');
  await page.addScriptTag({ path: MERMAID });
  const diagrams = [
    ...allRuns().map(({ name, run }) => ({ name, text: runDocument('mermaid', run) })),
    ...hostilePieces.map((text) => ({ name: text, text: runDocument('mermaid', hostileRun(text)) })),
  ];
  expect(await notUnderstood(page, diagrams)).toEqual([]);
  const wrong = { name: 'wrong', text: 'sequenceDiagram\n    p1 => p2\n' };
  expect(await notUnderstood(page, [wrong])).toEqual([expect.stringMatching(/^wrong: Parse error/)]);
});

async function openMenu(page: Page): Promise<void> {
  const lab = await openLab(page, '/flows/2.1/');
  await lab.button('Share or save').click();
}

interface Named {
  readonly name: string;
  readonly text: string;
}

/** What Mermaid says of those diagrams that it does not understand, or takes for something else. */
function notUnderstood(page: Page, diagrams: readonly Named[]): Promise<readonly string[]> {
  return page.evaluate(async (all) => {
    const mermaid = Reflect.get(window, 'mermaid') as {
      readonly parse: (text: string) => Promise<{ readonly diagramType: string }>;
    };
    const faults: string[] = [];
    for (const { name, text } of all) {
      try {
        const { diagramType } = await mermaid.parse(text);
        if (diagramType !== 'sequence') faults.push(`${name}: taken for ${diagramType}`);
      } catch (fault) {
        faults.push(`${name}: ${fault instanceof Error ? fault.message : fault}`);
      }
    }
    return faults;
  }, diagrams);
}

async function saved(page: Page, label: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: label }).click(),
  ]);
  return fs.readFileSync(await download.path());
}

/** The colours of a picture that cover more than a few of its dots. */
async function coloursIn(page: Page, png: Buffer): Promise<readonly string[]> {
  return page.evaluate(
    async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const { data } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      const counts = new Map<string, number>();
      for (let at = 0; at < data.length; at += 4) {
        const colour = `#${[0, 1, 2].map((part) => (data[at + part] ?? 0).toString(16).padStart(2, '0')).join('')}`;
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
      }
      return [...counts].filter(([, count]) => count > 100).map(([colour]) => colour);
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
}
