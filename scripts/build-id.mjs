import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** What the export is made from. Anything else (tests, docs, scripts) does not change it. */
const SOURCES = [
  'components',
  'content',
  'lib',
  'mdx',
  'pages',
  'public',
  'styles',
  'mdx.d.ts',
  'next.config.mjs',
  'package-lock.json',
  'tsconfig.json',
];

/** A name for the build that depends on its sources alone: the same sources export the same bytes. */
export function buildId(root) {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((name) => filesIn(root, name))) {
    hash.update(`${file}\0`).update(fs.readFileSync(path.join(root, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

function filesIn(root, name) {
  const stats = fs.statSync(path.join(root, name), { throwIfNoEntry: false });
  if (stats === undefined) {
    return [];
  }
  if (stats.isFile()) {
    return [name];
  }
  return fs
    .readdirSync(path.join(root, name))
    .sort()
    .flatMap((entry) => filesIn(root, `${name}/${entry}`));
}
