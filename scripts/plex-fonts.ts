import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

/** The faces of pictures made of pixels, as they lie in the package: WOFF, which is TrueType packed for the web. */
const FILES = ['ibm-plex-mono-latin-400-normal', 'ibm-plex-mono-latin-600-normal'];

/**
 * Lays the faces of the site, and a configuration that knows these alone, into a folder, so that a picture has the same
 * letters on every machine whatever is installed there.
 *
 * @returns the file for the variable `FONTCONFIG_FILE`
 */
export function layOutFonts(root: string, folder: string): string {
  for (const name of FILES) {
    const woff = path.join(root, 'node_modules/@fontsource/ibm-plex-mono/files', `${name}.woff`);
    fs.writeFileSync(path.join(folder, `${name}.ttf`), unpackWoff(fs.readFileSync(woff)));
  }
  const config = path.join(folder, 'fonts.conf');
  fs.writeFileSync(
    config,
    `<?xml version="1.0"?>\n<fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>\n`,
  );
  return config;
}

/** The font in a WOFF file (WOFF 1.0 §3–5): the same tables, each compressed by itself behind another directory. */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is no WOFF file.');
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, i) => tableOf(woff, 44 + 20 * i));
  const directory = directoryFor(woff.subarray(4, 8), count);
  let offset = directory.length;
  for (const [i, { tag, checksum, data }] of tables.entries()) {
    const entry = 12 + 16 * i;
    tag.copy(directory, entry);
    checksum.copy(directory, entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(data.length, entry + 12);
    offset += padded(data).length;
  }
  return Buffer.concat([directory, ...tables.map(({ data }) => padded(data))]);
}

interface Table {
  readonly tag: Buffer;
  readonly checksum: Buffer;
  readonly data: Buffer;
}

/** `tag, offset, compressed length, original length, checksum`; what would not become shorter is not compressed. */
function tableOf(woff: Buffer, entry: number): Table {
  const offset = woff.readUInt32BE(entry + 4);
  const packed = woff.readUInt32BE(entry + 8);
  const length = woff.readUInt32BE(entry + 12);
  const data = woff.subarray(offset, offset + packed);
  return {
    tag: woff.subarray(entry, entry + 4),
    checksum: woff.subarray(entry + 16, entry + 20),
    data: packed < length ? zlib.inflateSync(data) : data,
  };
}

/** The head of a TrueType file, with room for its tables; the three numbers after the count are for binary search. */
function directoryFor(flavour: Buffer, count: number): Buffer {
  const directory = Buffer.alloc(12 + 16 * count);
  const steps = Math.floor(Math.log2(count));
  const range = 16 * 2 ** steps;
  flavour.copy(directory);
  directory.writeUInt16BE(count, 4);
  directory.writeUInt16BE(range, 6);
  directory.writeUInt16BE(steps, 8);
  directory.writeUInt16BE(16 * count - range, 10);
  return directory;
}

/** Tables begin at multiples of four bytes. */
function padded(data: Buffer): Buffer {
  return Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
}
