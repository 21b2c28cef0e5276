// Draws the ladder of every flow into out/: as SVG for pages of others, and where the site has an address the pictures that go
// along with links to its pages. Part of `npm run build`.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { linkPicture } from '@/lib/capture/link-picture';
import { runDocument } from '@/lib/capture/run-document';
import { linkPictures, undisturbedRuns } from './link-pictures';
import { layOutFonts } from './plex-fonts';
import { siteAddress } from './site-address.mjs';

const root = path.resolve(import.meta.dirname, '..');
const out = path.join(root, 'out');

if (!fs.existsSync(path.join(out, 'index.html'))) {
  console.error('There is no folder out/ to draw into. Build the site first: npm run build');
  process.exit(1);
}
const runs = undisturbedRuns();
const drawn = [...runs].map(([id, run]) => write(`flows/${id}.svg`, runDocument('svg', run)));
console.log(`${drawn.length} ladders as SVG, ${kB(drawn)} kB`);
if (siteAddress(process.env) !== '') {
  const painted = await paintAll();
  console.log(`${painted.length} pictures for links, ${kB(painted)} kB`);
}

async function paintAll(): Promise<readonly number[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fonts-'));
  // Both are read when the library is loaded; the second makes it look there on macOS and Windows too.
  process.env.FONTCONFIG_FILE = layOutFonts(root, folder);
  process.env.PANGOCAIRO_BACKEND = 'fontconfig';
  const { default: sharp } = await import('sharp');
  const sizes: number[] = [];
  for (const [file, picture] of Object.entries(linkPictures(runs))) {
    const image = sharp(Buffer.from(linkPicture(picture))).png({ palette: true, colours: 64 });
    sizes.push(write(file, await image.toBuffer()));
  }
  fs.rmSync(folder, { recursive: true });
  return sizes;
}

/** Writes a file of the export; bytes that it has. */
function write(name: string, content: string | Buffer): number {
  const file = path.join(out, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, content);
  return Buffer.byteLength(content);
}

function kB(sizes: readonly number[]): string {
  return (sizes.reduce((sum, size) => sum + size, 0) / 1000).toFixed(0);
}
