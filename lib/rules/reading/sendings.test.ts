import { expect, it } from 'vitest';
import { short } from '../examples/short';
import { sendings } from './sendings';

const request = 'REGISTER 1 REGISTER A.1 a/-';

it.each([
  ['a retransmission', [`0 A>B ${request}`, `500 A>B ${request}`], ['UDP 0 500']],
  [
    'a packet that the trace holds twice',
    [`0 A>B ${request}`, `1 A>B ${request}`, `500 A>B ${request}`],
    ['UDP 0 500'],
  ],
  [
    'a NAT in the trace',
    [`0 A>N ${request}`, `1 N>B ${request}`, `500 A>N ${request}`],
    ['UDP 0 500', 'UDP 1'],
  ],
  ['times that are not known', [`A>B ${request}`, `A>B ${request}`], []],
  ['ways that are not known', [`0 ${request}`, `500 ${request}`], []],
  ['another transaction', [`0 A>B ${request}`, '500 A>B REGISTER 2 REGISTER A.2 a/-'], []],
  ['ACK, which no timer repeats', ['0 A>B ACK 1 ACK A.1 a/b', '500 A>B ACK 1 ACK A.1 a/b'], []],
])('%s', (_, lines, expected) => {
  const found = sendings(short(...lines));
  expect(
    found.map(({ transport, sends }) => [transport, ...sends.map(({ time }) => time)].join(' ')),
  ).toEqual(expected);
});
