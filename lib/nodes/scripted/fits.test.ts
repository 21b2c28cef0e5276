import { expect, it } from 'vitest';
import { parse } from '@/lib/sip/parse';
import { fits } from './fits';
import type { PacketTest } from './scripted-state';

const route = { source: '192.0.2.201:5060', destination: '192.0.2.222:5060', transport: 'UDP' };
/** 28 bytes, of which one character takes two. */
const register = parse('REGISTER sip:bü SIP/2.0\r\n\r\n');

it.each<readonly [PacketTest, boolean]>([
  [{ transport: 'UDP' }, true],
  [{ transport: 'TCP' }, false],
  [{ longerThan: 27 }, true],
  [{ longerThan: 28 }, false],
  [{ longerThan: 27, transport: 'TCP' }, false],
  [{ source: '192.0.2.20', destination: '192.0.2.222:5060' }, true],
  [{ source: '192.0.2.222' }, false],
])('a REGISTER over UDP and %o: %s', (test, expected) => {
  expect(fits(test, register, route)).toBe(expected);
});

it.each<readonly [PacketTest, boolean]>([
  [{ answers: 'REGISTER' }, true],
  [{ answers: 'REGISTER', status: 401 }, false],
  [{ answers: 'INVITE' }, false],
])('a 200 to a REGISTER and %o: %s', (test, expected) => {
  const response = parse('SIP/2.0 200 OK\r\nCSeq: 2 REGISTER\r\n\r\n');
  expect(fits(test, response, route)).toBe(expected);
  expect(fits({ answers: 'REGISTER' }, register, route)).toBe(false);
});

it.each<readonly [PacketTest, boolean]>([
  [{ says: ['Max-Forwards', '0'] }, true],
  [{ says: ['Max-Forwards', '10'] }, false],
  [{ says: ['Expires', '0'] }, false],
])('a request with Max-Forwards: 0 and %o: %s', (test, expected) => {
  expect(fits(test, parse('REGISTER sip:x SIP/2.0\r\nmax-forwards:  0\r\n\r\n'), route)).toBe(expected);
});
