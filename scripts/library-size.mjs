// How large the parser is in a browser, compressed: all of lib/sip, with the little of lib/text that it uses.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { build } from 'esbuild';

/** kB (1000 bytes) of gzip: as much as the grammars of some seventy header fields, URIs, bodies and streams may take. */
const BUDGET = 30;

const root = path.resolve(import.meta.dirname, '..');
const modules = fs
  .readdirSync(path.join(root, 'lib/sip'), { recursive: true })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
if (modules.length === 0) throw new Error('There is no module in lib/sip: nothing was measured.');

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
const kB = zlib.gzipSync(outputFiles[0].contents, { level: 9 }).length / 1000;
console.log(`${kB.toFixed(1).padStart(7)} kB of ${BUDGET}  lib/sip, ${modules.length} modules${kB > BUDGET ? '  too much' : ''}`);
process.exitCode = kB > BUDGET ? 1 : 0;
