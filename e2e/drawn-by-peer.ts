import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { longRun } from './long-run';

const PEER = path.resolve(import.meta.dirname, '../bench/node_modules/mermaid/dist/mermaid.min.js');

interface Mermaid {
  readonly initialize: (config: object) => void;
  readonly render: (id: string, text: string) => Promise<{ readonly svg: string }>;
}

/** Draws the first messages of the long run with mermaid in the place of the ladder; the page has to have it. */
export async function drawnByPeer(page: Page, count: number): Promise<void> {
  await page.evaluate(async (diagram) => {
    const { mermaid } = window as unknown as { readonly mermaid: Mermaid };
    mermaid.initialize({ startOnLoad: false, maxTextSize: 1e7, maxEdges: 1e6 });
    const { svg } = await mermaid.render('peer', diagram);
    document.querySelector('#ladder')?.insertAdjacentHTML('beforeend', svg);
    await new Promise(requestAnimationFrame);
    await new Promise((painted) => setTimeout(painted));
  }, textOf(count));
}

export async function loadPeer(page: Page): Promise<void> {
  if (!fs.existsSync(PEER)) throw new Error('mermaid is not installed: run npm ci --prefix bench first.');
  await page.addScriptTag({ path: PEER });
}

/** Takes away what was drawn. */
export async function clear(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelector('#ladder')?.replaceChildren());
}

function textOf(count: number): string {
  const participants = longRun.lanes.map(({ id, label }) => `participant ${id} as ${label}`);
  const messages = longRun.packets(count).map(({ from, to, text }, i) => {
    const label = text.split('\r\n')[0]?.replace(/ sip:\S+ SIP\/2\.0|^SIP\/2\.0 /, '');
    return `${from}->>${to}: ${label} F${i + 1}`;
  });
  return ['sequenceDiagram', ...participants, ...messages].join('\n');
}
