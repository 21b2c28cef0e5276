import { expect, it } from 'vitest';
import { endsOf, turned } from './end';

const IPV4 = '192.0.2.1:5060';
const MAPPED = '00000000000000000000ffffc0000201';

it.each([
  ['192.0.2.222:5060', 'c00002de', 5060],
  ['0.0.0.0:0', '00000000', 0],
  ['[2001:db8::201]:5061', '20010db8000000000000000000000201', 5061],
  ['[::]:1', '00000000000000000000000000000000', 1],
  ['[::1]:65535', '00000000000000000000000000000001', 65535],
  ['[1:2:3:4:5:6:7:8]:5060', '00010002000300040005000600070008', 5060],
  ['[fe80::]:5060', 'fe800000000000000000000000000000', 5060],
  ['[::ffff:192.0.2.1]:5060', MAPPED, 5060],
])('reads %s', (address, host, port) => {
  const { source } = endsOf(address, address);
  expect([hex(source.host), source.port]).toEqual([host, port]);
});

it.each([
  'bob.example.com:5060',
  '192.0.2.256:5060',
  '192.0.2:5060',
  '[1:2:3]:5060',
  '[1::2::3]:5060',
  '[1:2:3:4:5:6:7::8]:5060',
  '[12345::]:5060',
  '[::1.2.3]:5060',
  ':5060',
  '',
])('puts an address of nobody in the place of %j', (address) => {
  expect(hex(endsOf(IPV4, address).destination.host)).toBe('cb0071fe');
});

it('writes both ends in one version of IP', () => {
  const { source, destination } = endsOf(IPV4, '[2001:db8::201]:5060');
  expect([hex(source.host), destination.host.length]).toEqual([MAPPED, 16]);
});

it('turns round', () => {
  const ends = endsOf(IPV4, '192.0.2.2:5061');
  expect(turned(ends)).toEqual({ source: ends.destination, destination: ends.source });
});

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
