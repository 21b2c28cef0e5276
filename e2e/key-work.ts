import path from 'node:path';
import type { CDPSession, Locator, Page } from '@playwright/test';
import { build } from 'esbuild';
import { watchKeys } from './watch-keys';

/** ms that a key press takes. */
export interface KeyWork {
  /** From the key press until scripts have nothing more to do, less the time in which the browser draws. */
  readonly work: number;
  /** From the key press until the next frame has been painted. */
  readonly frame: number;
  /** Time of the processor in scripts, which other programs on the machine do not lengthen. */
  readonly processor: number;
}

/** Key presses in an editor and in one that knows nothing of SIP, with the same text in the same page. */
export interface Compared {
  readonly ours: readonly KeyWork[];
  readonly plain: readonly KeyWork[];
}

/** Id of the element with the plain editor. */
const PLAIN = 'plain-editor';

/** ms from one key to the next, as people type. */
const PAUSE = 80;

/** ms after which what follows a pause of the reader is done. */
const REST = 700;

/** Turns of either editor, so that what the machine does meanwhile concerns both. The first one warms the code up. */
const TURNS = 4;
const KEYS = 16;

/** Types at the end of a line that holds `place`, the last of several, by turns in an editor and in a plain one. */
export async function comparedWithPlain(
  page: Page,
  editor: Locator,
  text: string,
  place: string,
): Promise<Compared> {
  await page.evaluate(await plainEditorScript(text));
  const host = page.locator(`#${PLAIN}`);
  const editors = [editor, host.locator('.cm-content')];
  const processor = await page.context().newCDPSession(page);
  await processor.send('Performance.enable', { timeDomain: 'threadTicks' });
  const turns: KeyWork[][] = editors.map(() => []);
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [index, one] of editors.entries()) {
      await host.evaluate((element, hidden) => element.toggleAttribute('hidden', hidden), index === 0);
      await goTo(page, one, place);
      const keys = await typed(page, one, processor);
      if (turn > 0) turns[index]?.push(...keys);
    }
  }
  return { ours: turns[0] ?? [], plain: turns[1] ?? [] };
}

/** Bundled as it is asked for, since a page of the site loads no scripts of others. */
async function plainEditorScript(text: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, 'plain-editor.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    globalName: 'plain',
  });
  const [script] = outputFiles;
  return `${script?.text}; plain.openPlainEditor(${JSON.stringify(PLAIN)}, ${JSON.stringify(text)})`;
}

async function goTo(page: Page, editor: Locator, place: string): Promise<void> {
  await editor.locator('.cm-line', { hasText: place }).last().click();
  // The first End goes to the end of the row that was hit, the second to that of the line, should it be wrapped.
  await page.keyboard.press('End');
  await page.keyboard.press('End');
  await page.waitForTimeout(REST);
}

async function typed(page: Page, editor: Locator, session: CDPSession): Promise<readonly KeyWork[]> {
  const watch = await editor.evaluateHandle(watchKeys);
  const processor: number[] = [];
  for (let i = 0; i < KEYS; i++) {
    const before = await scriptTime(session);
    await page.keyboard.press(i % 2 === 0 ? '1' : 'Backspace');
    await page.waitForTimeout(PAUSE);
    processor.push((await scriptTime(session)) - before);
  }
  const keys = await watch.evaluate(({ stop }) => stop());
  return keys.map((key, i) => ({ ...key, processor: processor[i] ?? Number.NaN }));
}

/** ms of the processor that scripts of the page have taken. */
async function scriptTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN) * 1000;
}
