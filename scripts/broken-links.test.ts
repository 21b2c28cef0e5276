import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { brokenLinks } from './broken-links';

let root: string;

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'links-'));
  write('index.html', '<a href="/learn/#here">x</a>');
  write('learn/index.html', '<h2 id="here">x</h2>');
  write('icon.svg', '<svg/>');
});

afterEach(() => fs.rmSync(root, { recursive: true }));

describe('the links of a site', () => {
  it('are followed', () => {
    expect(brokenLinks({ root, base: '', address: '' })).toEqual({ pages: 2, links: 1, complaints: [] });
  });

  it.each([
    ['<a href="/nowhere/">', '/a/ links to /nowhere/, where nothing is'],
    ['<a href="/learn">', '/a/ links to /learn, where nothing is'],
    ['<a href="../learn/#there">', '/a/ links to ../learn/#there, and there is no such element'],
    ['<img srcset="/icon.svg 1x, /icon2.svg 2x">', '/a/ links to /icon2.svg, where nothing is'],
    ['<script src="/_next/a.js">', '/a/ links to /_next/a.js, where nothing is'],
    [
      '<script src="/icon.svg" data-scripts="/icon.svg /_next/b.js">',
      '/a/ links to /_next/b.js, where nothing is',
    ],
    ['<a href="javascript:alert(1)">', '/a/ links to a script: javascript:alert(1)'],
    ['<a href="https://[">', '/a/ links to https://[, which is no address'],
    ['<a href="/learn/#v=1&amp;at=2">', '/a/ links to /learn/#v=1&at=2, and there is no such element'],
  ])('in %s are broken', (html, complaint) => {
    write('a/index.html', html);
    expect(brokenLinks({ root, base: '', address: '' }).complaints).toEqual([complaint]);
  });

  it.each([
    '<a href="https://www.rfc-editor.org/rfc/rfc3261">',
    '<link rel="preconnect" href="/somewhere">',
    '<script type="application/ld+json">{"a": "<a href=\\"/nowhere/\\">"}</script>',
    '<img src="data:image/png;base64,AAAA">',
    '<a href="?theme=dark#">',
  ])('in %s are not', (html) => {
    write('a/index.html', html);
    expect(brokenLinks({ root, base: '', address: '' }).complaints).toEqual([]);
  });

  it('are those of style sheets, manifest and sitemap too', () => {
    write('_next/a.css', 'a { src: url("./a.woff2") } b { background: url(../icon.svg) }');
    write('manifest.webmanifest', '{"start_url": "./", "icons": [{"src": "icon.png"}]}');
    write('sitemap.xml', '<loc>https://a.example/gone/</loc>');
    expect(brokenLinks({ root, base: '', address: '' }).complaints).toEqual([
      '/_next/a.css links to ./a.woff2, where nothing is',
      '/manifest.webmanifest links to icon.png, where nothing is',
    ]);
  });

  it('stay below the base path', () => {
    write('index.html', '<a href="/learn/">x</a><a href="/sip/learn/">x</a><a href="learn/">x</a>');
    expect(brokenLinks({ root, base: '/sip', address: '' }).complaints).toEqual([
      '/ links to /learn/, outside of the site',
    ]);
  });

  it('to the address of the site are those of its files', () => {
    write('index.html', '<meta property="og:image" content="https://a.example/sip/learn.png"/>');
    expect(brokenLinks({ root, base: '/sip', address: 'https://a.example' }).complaints).toEqual([
      '/ links to https://a.example/sip/learn.png, where nothing is',
    ]);
  });
});

function write(name: string, text: string): void {
  const file = path.join(root, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}
