import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

interface Manifest {
  readonly start_url: string;
  readonly scope: string;
  readonly theme_color: string;
  readonly background_color: string;
  readonly icons: readonly { readonly src: string; readonly sizes: string; readonly purpose: string }[];
  readonly shortcuts: readonly { readonly url: string }[];
}

const manifest: Manifest = JSON.parse(read('public/manifest.webmanifest'));

describe('the manifest', () => {
  it('names everything relative to itself: the site may live below a folder of its host', () => {
    const addresses = [
      manifest.start_url,
      manifest.scope,
      ...manifest.icons.map(({ src }) => src),
      ...manifest.shortcuts.map(({ url }) => url),
    ];
    for (const address of addresses) {
      expect(new URL(address, 'https://a.example/sip/manifest.webmanifest').href).toMatch(
        /^https:\/\/a\.example\/sip\//,
      );
    }
  });

  it('has the colours of the pages', () => {
    const [light, dark] =
      /--surface: light-dark\((#\w+), (#\w+)\)/.exec(read('styles/tokens.css'))?.slice(1) ?? [];
    expect([manifest.theme_color, manifest.background_color]).toEqual([light, light]);
    const named = [...read('pages/_document.tsx').matchAll(/name="theme-color".* content="(#\w+)"/g)];
    expect(named.map(([, colour]) => colour)).toEqual([light, dark]);
  });

  it.each(manifest.icons.filter(({ src }) => src.endsWith('.png')))(
    'has $src in $sizes',
    ({ src, sizes }) => {
      const picture = fs.readFileSync(path.join(root, 'public', src));
      // A PNG begins with 8 bytes of its own, then the chunk IHDR with length, name, width and height.
      expect(`${picture.readUInt32BE(16)}x${picture.readUInt32BE(20)}`).toBe(sizes);
    },
  );

  it('has a drawing that may be cut to any shape', () => {
    expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable');
  });
});

function read(file: string): string {
  return fs.readFileSync(path.join(root, file), 'utf8');
}
