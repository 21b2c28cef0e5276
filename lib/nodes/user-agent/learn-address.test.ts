import { expect, it } from 'vitest';
import { parse } from '@/lib/sip/parse';
import { addressSeen, movedTo } from './learn-address';

it.each([
  ['192.168.1.20:5060;rport=40000;received=203.0.113.9', '203.0.113.9:40000'],
  ['192.168.1.20;received=203.0.113.9', '203.0.113.9:5060'],
  ['192.0.2.201:5060;rport=5060;received=192.0.2.201', undefined],
  ['[2001:db8::9]:5060;rport=40000;received=2001:db8::9', '[2001:db8::9]:40000'],
  ['[2001:db8::9]:5060;rport=5060;received=2001:db8::9', undefined],
  ['[2001:db8::9]:5060;rport=40000;received=[2001:db8::9]', '[2001:db8::9]:40000'],
])('the address that an answer with Via %s tells is %s', (written, seen) => {
  const response = parse(`SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP ${written};branch=z9hG4bK1\r\n\r\n`);
  expect(addressSeen(response)).toBe(seen);
});

it('keeps what else a Contact says when its address changes', () => {
  expect(movedTo('sip:bob@[2001:db8::9];ob', '[2001:db8::7]:40000')).toBe('sip:bob@[2001:db8::7]:40000;ob');
});
