import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSiteServer } from './site-server.mjs';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'site-'));
const root = path.join(folder, 'out');
const server = createSiteServer(root);

beforeAll(async () => {
  write('secret.txt', 'not for visitors');
  write('out-of-bounds/index.html', 'not for visitors');
  write('out/index.html', '<p>front</p>');
  write('out/404.html', '<p>nothing here</p>');
  write('out/learn/index.html', '<p>learn</p>');
  write('out/icon.svg', '<svg/>');
  write('out/_next/static/a.js', 'let a = 1;');
  write('out/font.woff2', 'font');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
  server.close();
  fs.rmSync(folder, { recursive: true });
});

describe('the site server', () => {
  it.each([
    ['/', 200, '<p>front</p>'],
    ['/?theme=dark', 200, '<p>front</p>'],
    ['/learn/', 200, '<p>learn</p>'],
    ['/icon.svg', 200, '<svg/>'],
    ['/learn', 308, ''],
    ['/nowhere/', 404, '<p>nothing here</p>'],
    ['/icon.svg/', 404, '<p>nothing here</p>'],
    ['//learn', 404, '<p>nothing here</p>'],
    [`/${'long'.repeat(500)}`, 404, '<p>nothing here</p>'],
    ['/../secret.txt', 404, '<p>nothing here</p>'],
    ['/%2e%2e/secret.txt', 404, '<p>nothing here</p>'],
    ['/..%2fsecret.txt', 404, '<p>nothing here</p>'],
    ['/../out-of-bounds/', 404, '<p>nothing here</p>'],
    ['/%', 400, 'The address is not well formed.\n'],
    ['/%ff', 400, 'The address is not well formed.\n'],
    ['/a%00b', 400, 'The address is not well formed.\n'],
    ['/..%5csecret.txt', 400, 'The address is not well formed.\n'],
  ])('answers %s with %i', async (target, status, body) => {
    const answer = await ask(target);
    expect({ status: answer.status, body: answer.body.toString() }).toEqual({ status, body });
  });

  it('sends text compressed to those who can read it, and nothing else', async () => {
    const page = await ask('/', { 'accept-encoding': 'br, gzip' });
    expect(page.headers['content-encoding']).toBe('gzip');
    expect(zlib.gunzipSync(page.body).toString()).toBe('<p>front</p>');
    const font = await ask('/font.woff2', { 'accept-encoding': 'gzip' });
    expect(font.headers['content-encoding']).toBeUndefined();
    expect(font.headers['content-type']).toBe('font/woff2');
  });

  it('lets browsers keep what has a hash in its name, and nothing else', async () => {
    expect((await ask('/')).headers['cache-control']).toBe('no-cache');
    expect((await ask('/_next/static/a.js')).headers['cache-control']).toContain('immutable');
  });

  it('sends what a browser has kept not again, unless it has changed', async () => {
    const first = await ask('/icon.svg');
    const again = { 'if-none-match': first.headers.etag };
    expect(await ask('/icon.svg', again)).toMatchObject({ status: 304, body: Buffer.alloc(0) });
    write('out/icon.svg', '<svg >  </svg>');
    expect((await ask('/icon.svg', again)).status).toBe(200);
    write('out/icon.svg', '<svg/>');
  });

  it('sends the policy with every answer', async () => {
    for (const target of ['/', '/nowhere/', '/%']) {
      expect((await ask(target)).headers['content-security-policy']).toContain("script-src 'self';");
    }
  });

  it('lets a picture have its own colours, and nothing else', async () => {
    expect((await ask('/icon.svg')).headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'unsafe-inline'; frame-ancestors/,
    );
  });

  it('sends the policies that docs/HOSTING.md tells others to send', async () => {
    const words = fs.readFileSync('docs/HOSTING.md', 'utf8');
    for (const target of ['/', '/icon.svg']) {
      const policy = (await ask(target)).headers['content-security-policy'] as string;
      expect(words).toContain(`"${policy.replace(/; frame-ancestors.*$/, '')}"`);
    }
  });

  it.each([
    ['/', "'none'"],
    ['/embed/2.1/', '*'],
    ['/embed/../learn/', "'none'"],
    ['/embed/%2e%2e/learn/', "'none'"],
    ['/embedded/', "'none'"],
  ])('lets pages of others show %s: %s', async (target, ancestors) => {
    const policy = (await ask(target)).headers['content-security-policy'];
    expect(policy).toMatch(new RegExp(`frame-ancestors ${ancestors.replace('*', '\\*')}$`));
  });

  it('answers HEAD without a body and refuses other methods', async () => {
    const head = await ask('/', {}, 'HEAD');
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect((await ask('/', {}, 'POST')).status).toBe(405);
  });
});

function write(name: string, text: string): void {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}

interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks with the target exactly as given: `fetch` would tidy it up first. */
function ask(target: string, headers: http.OutgoingHttpHeaders = {}, method = 'GET'): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, path: target, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    request.on('error', reject).end();
  });
}
