import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

/** What no reader of the site opens. The twin of 404.html is the page `404/`; pictures in PNG are for others' previews. */
const LEFT_OUT = [
  /^service-worker\.js$/,
  /^offline\//,
  /^404\.html$/,
  /\.(map|txt|xml)$/,
  /^(?!icons\/).*\.png$/,
];

const COMPRESSED_ALREADY = /\.(png|woff2)$/;

/**
 * The files of the exported site in the folder `root` that work without a network: `files` maps the address of each, relative
 * to the root of the site, to the hash of its content as in the attribute `integrity`; `bytes` are what they take on the
 * device, `compressed` what is sent; `version` depends on all names and contents, and on the folder's worker.
 */
export function offlineFiles(root, worker) {
  const names = namesIn(root).filter((name) => !LEFT_OUT.some((pattern) => pattern.test(name)));
  const files = {};
  let bytes = 0;
  let compressed = 0;
  for (const name of names) {
    const content = fs.readFileSync(path.join(root, name));
    files[addressOf(name)] = `sha256-${createHash('sha256').update(content).digest('base64')}`;
    bytes += content.length;
    compressed += COMPRESSED_ALREADY.test(name) ? content.length : zlib.gzipSync(content).length;
  }
  const version = createHash('sha256')
    .update(JSON.stringify(files))
    .update(worker)
    .digest('hex')
    .slice(0, 16);
  return { version, bytes, compressed, files };
}

/** Writes the worker and its list into the folder of an exported site; returns the list. */
export function writeOffline(root) {
  const worker = fs.readFileSync(path.join(import.meta.dirname, 'service-worker.js'), 'utf8');
  const list = offlineFiles(root, worker);
  const folder = path.join(root, 'offline');
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, `${list.version}.json`), `${JSON.stringify(list)}\n`);
  fs.writeFileSync(path.join(root, 'service-worker.js'), withVersion(worker, list.version));
  return list;
}

function withVersion(worker, version) {
  const line = "const VERSION = 'none';";
  if (!worker.includes(line)) throw new Error(`There is no line \`${line}\` in scripts/service-worker.js.`);
  return worker.replace(line, `const VERSION = '${version}';`);
}

/** All files below a folder, in the same order on every machine. */
function namesIn(root) {
  return fs
    .readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** As a browser asks for it: `learn/index.html` is at `learn/`, the front page at `./`. */
function addressOf(name) {
  const encoded = name.split('/').map(encodeURIComponent).join('/');
  return encoded === 'index.html' ? './' : encoded.replace(/\/index\.html$/, '/');
}
