import { expect, it } from 'vitest';
import { reachOf } from './reachable-address';

it.each([
  ['10.0.0.1', 'private'],
  ['11.0.0.1', 'public'],
  ['172.15.0.1', 'public'],
  ['172.31.255.1', 'private'],
  ['192.168.1.20', 'private'],
  ['192.0.2.4', 'public'],
  ['100.64.0.1', 'private'],
  ['100.128.0.1', 'public'],
  ['169.254.1.1', 'private'],
  ['127.0.0.1', 'private'],
  ['0.0.0.0', 'private'],
  ['[2001:db8::9]', 'public'],
  ['2001:db8::9', 'public'],
  ['[fd12:3456::1]', 'private'],
  ['[fe80::1]', 'private'],
  ['[::1]', 'private'],
  ['[::]', 'private'],
  ['[::ffff:192.168.1.20]', 'private'],
  ['[::ffff:192.0.2.4]', 'public'],
  ['phone.LOCAL', 'private'],
  ['client.biloxi.example.com', undefined],
  ['df7jal23ls0d.invalid', undefined],
  ['1.2.3', undefined],
  ['', undefined],
])('%s is %s', (host, reach) => {
  expect(reachOf(host)).toBe(reach);
});
