import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { layOutFonts, unpackWoff } from './plex-fonts';

const woff = fs.readFileSync(
  'node_modules/@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff',
);

it('unpacks a font into as many bytes as its WOFF says, with the same tables', () => {
  const font = unpackWoff(woff);
  expect(font).toHaveLength(woff.readUInt32BE(16));
  expect(font.readUInt32BE(0)).toBe(0x00010000);
  const count = font.readUInt16BE(4);
  expect(count).toBe(woff.readUInt16BE(12));
  const wrong = Array.from({ length: count }, (_, i) => font.subarray(12 + 16 * i, 28 + 16 * i)).filter(
    (entry) =>
      entry.toString('latin1', 0, 4) !== 'head' && checksum(tableAt(font, entry)) !== entry.readUInt32BE(4),
  );
  expect(wrong).toEqual([]);
});

it('refuses what is no WOFF', () => {
  expect(() => unpackWoff(Buffer.from('wOF2 and more'))).toThrow('This is no WOFF file.');
});

it('lays out fonts with a configuration that knows these alone', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fonts-'));
  const config = layOutFonts(process.cwd(), folder);
  expect(fs.readFileSync(config, 'utf8')).toContain(`<dir>${folder}</dir>`);
  expect(fs.readdirSync(folder).filter((name) => name.endsWith('.ttf'))).toHaveLength(2);
  fs.rmSync(folder, { recursive: true });
});

function tableAt(font: Buffer, entry: Buffer): Buffer {
  return font.subarray(entry.readUInt32BE(8), entry.readUInt32BE(8) + entry.readUInt32BE(12));
}

/** The sum of a table's words of 32 bits; that of `head` is taken before one of its fields is filled in. */
function checksum(table: Buffer): number {
  const words = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
  let sum = 0;
  for (let at = 0; at < words.length; at += 4) sum = (sum + words.readUInt32BE(at)) >>> 0;
  return sum;
}
