import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { offlineFiles, writeOffline } from './offline-files.mjs';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'offline-'));
const root = path.join(folder, 'out');

const EXPORTED = {
  'index.html': '<p>front</p>',
  '404.html': '<p>nothing here</p>',
  '404/index.html': '<p>nothing here</p>',
  'learn/first-register/index.html': '<p>learn</p>'.repeat(100),
  '_next/static/chunks/[id]~a b.js': 'let a = 1;',
  '_next/static/media/plex.woff2': 'font',
  'icons/plain-192.png': 'icon',
  'flows/2.1.png': 'a picture for others',
  'sitemap.xml': '<urlset/>',
  'robots.txt': 'User-agent: *',
  '_next/static/chunks/a.js.map': '{}',
};

beforeEach(() => {
  fs.rmSync(root, { recursive: true, force: true });
  for (const [name, content] of Object.entries(EXPORTED)) write(name, content);
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

describe('the list of what works without a network', () => {
  it('has each file as a browser asks for it, and nothing that no reader opens', () => {
    expect(Object.keys(offlineFiles(root, '').files)).toEqual([
      '404/',
      '_next/static/chunks/%5Bid%5D~a%20b.js',
      '_next/static/media/plex.woff2',
      'icons/plain-192.png',
      './',
      'learn/first-register/',
    ]);
  });

  it('says what each file is, what is sent and what it takes', () => {
    const { files, bytes, compressed } = offlineFiles(root, '');
    expect(files['./']).toBe(`sha256-${createHash('sha256').update('<p>front</p>').digest('base64')}`);
    const kept = Object.entries(EXPORTED).filter(([name]) => !/^404\.html|^flows|xml|txt|map/.test(name));
    expect(bytes).toBe(kept.reduce((sum, [, content]) => sum + content.length, 0));
    const sent = kept.map(([name, content]) =>
      /png|woff2/.test(name) ? content.length : zlib.gzipSync(content).length,
    );
    expect(compressed).toBe(sent.reduce((sum, size) => sum + size, 0));
  });

  it('is another version when a file or the worker is another, and only then', () => {
    const { version } = offlineFiles(root, 'worker');
    expect(version).toMatch(/^[0-9a-f]{16}$/);
    expect(offlineFiles(root, 'another worker').version).not.toBe(version);
    write('robots.txt', 'something else');
    expect(offlineFiles(root, 'worker').version).toBe(version);
    write('index.html', '<p>front!</p>');
    expect(offlineFiles(root, 'worker').version).not.toBe(version);
    write('index.html', EXPORTED['index.html']);
    fs.renameSync(path.join(root, 'learn'), path.join(root, 'learned'));
    expect(offlineFiles(root, 'worker').version).not.toBe(version);
  });
});

describe('what is written', () => {
  it('is the list under the name of its version, and the worker that asks for it', () => {
    const { version, files } = writeOffline(root);
    const list = JSON.parse(fs.readFileSync(path.join(root, 'offline', `${version}.json`), 'utf8'));
    expect(list).toMatchObject({ version, files });
    const worker = fs.readFileSync(path.join(root, 'service-worker.js'), 'utf8');
    expect(worker).toContain(`const VERSION = '${version}';\n`);
  });

  it('is the same when it is written twice, and replaced when the site is another', () => {
    const { version } = writeOffline(root);
    expect(writeOffline(root).version).toBe(version);
    write('index.html', '<p>front!</p>');
    const next = writeOffline(root);
    expect(next.version).not.toBe(version);
    expect(fs.readdirSync(path.join(root, 'offline'))).toEqual([`${next.version}.json`]);
  });
});

function write(name: string, content: string): void {
  const file = path.join(root, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, content);
}
