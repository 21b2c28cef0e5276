import { execFileSync } from 'node:child_process';
import { getHashes } from 'node:crypto';
import { expect, it } from 'vitest';
import { opensslLine } from './openssl-line';

it('is a line for a shell', () => {
  expect(opensslLine('bob:atlanta.example.com:zanzibar', 'MD5')).toBe(
    "printf '%s' 'bob:atlanta.example.com:zanzibar' | openssl dgst -md5",
  );
});

it.each(['', "it's $HOME `id` \\n %s 100 %", "'''", 'Jürgen\nand a second line\r\n'])(
  'hands %j on as it is',
  (text) => {
    const [printing = ''] = opensslLine(text, 'MD5').split(' | openssl');
    expect(execFileSync('sh', ['-c', printing], { encoding: 'utf8' })).toBe(text);
  },
);

it.each(['MD5', 'SHA-256', 'SHA-512-256'] as const)('names %s as OpenSSL does', (algorithm) => {
  const option = opensslLine('', algorithm).split('-').slice(1).join('-');
  expect(getHashes()).toContain(option);
});
