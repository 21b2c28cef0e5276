// How large lib/sip is in a browser, compressed, with the little of lib/text that it uses; fails where it is too much.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');

const all = fs
  .readdirSync(path.join(root, 'lib/sip'), { recursive: true })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.slice(0, -'.ts'.length));
if (all.length === 0) throw new Error('There is no module in lib/sip: nothing was measured.');

/** kB (1000 bytes) of gzip: what the first load of a page with messages asks for, and everything. */
const BUNDLES = [
  { title: 'to read, cut and print messages', modules: ['parse', 'pieces', 'print'], budget: 24 },
  { title: 'with streams, bodies, comparison', modules: all, budget: 37 },
];

for (const { title, modules, budget } of BUNDLES) {
  const kB = await sizeOf(modules);
  const verdict = kB > budget ? '  too much' : '';
  console.log(`${kB.toFixed(1).padStart(7)} kB of ${budget}  lib/sip ${title}${verdict}`);
  if (kB > budget) process.exitCode = 1;
}

async function sizeOf(modules) {
  const { outputFiles } = await build({
    stdin: {
      contents: modules.map((file, i) => `export * as _${i} from './lib/sip/${file}';`).join('\n'),
      resolveDir: root,
    },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return zlib.gzipSync(outputFiles[0].contents, { level: 9 }).length / 1000;
}
