// Puts into the exported site what lets it work without a network: its worker, and the list of what the worker keeps. Part
// of `npm run build`; fails where that is more than readers are told.
import fs from 'node:fs';
import path from 'node:path';
import { OFFLINE_MEGABYTES } from './offline-budget.mjs';
import { writeOffline } from './offline-files.mjs';

const out = path.resolve(import.meta.dirname, '../out');
if (!fs.existsSync(out)) {
  console.error('There is no folder out/. Build the site first: npm run build');
  process.exit(1);
}
const { version, files, bytes, compressed } = writeOffline(out);
const verdict = compressed > OFFLINE_MEGABYTES * 1_000_000 ? '  too much' : '';
console.log(
  `offline: ${Object.keys(files).length} files, ${megabytes(compressed)} MB of ${OFFLINE_MEGABYTES} compressed${verdict}, ` +
    `${megabytes(bytes)} MB on the device, version ${version}`,
);
if (verdict !== '') process.exitCode = 1;

function megabytes(count) {
  return (count / 1_000_000).toFixed(1);
}
