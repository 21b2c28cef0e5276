import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');

/** A page with nothing but a ladder in it; what `ladder-fixture.tsx` exports is called `fixture` there. */
export async function openLadderPage(page: Page): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, 'ladder-fixture.tsx')],
    outdir: 'unwritten',
    bundle: true,
    write: false,
    minify: true,
    jsx: 'automatic',
    format: 'iife',
    globalName: 'fixture',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const textOf = (end: string) => outputFiles.find(({ path: file }) => file.endsWith(end))?.text ?? '';
  const tokens = fs.readFileSync(path.join(root, 'styles/tokens.css'), 'utf8');
  await page.setContent(
    `<!doctype html><html lang="en"><title>Ladder</title><main id="ladder"></main></html>`,
  );
  await page.addStyleTag({ content: tokens + textOf('.css') });
  await page.addScriptTag({ content: textOf('.js') });
}
