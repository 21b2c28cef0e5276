import { expect, it } from 'vitest';
import { lanes, meddled, registration, troubled } from '@/lib/ladder/test-data';
import { sipText } from './sip-text';

it('keeps every message as it is', () => {
  const texts = sipText(registration, lanes)
    .split(/^--.*\r\n/m)
    .slice(1);
  expect(texts.map((text) => text.replace(/\r\n$/, ''))).toEqual(registration.map(({ text }) => text));
});

it('says who sent what to whom, and what was lost', () => {
  const separators = sipText([...troubled.slice(0, 2), ...meddled.slice(1, 3)], lanes).match(/^--.*$/gm);
  expect(separators).toEqual([
    '-- bob#1 Bob -> SIP Server, 192.0.2.201:5060 -> 192.0.2.222:5060 over UDP at 0 ms',
    '-- server#1 SIP Server -> Bob, 192.0.2.222:5060 -> 192.0.2.201:5060 over UDP at 50 ms, lost: it was dropped on the way, by an edit',
    '-- bob#1+1 Bob -> SIP Server, 192.0.2.201:5060 -> 192.0.2.222:5060 over UDP at 0 ms',
    '-- server#1 SIP Server -> 192.0.2.9:5060, 192.0.2.222:5060 -> 192.0.2.9:5060 over UDP at 50 ms, lost: no node has the address 192.0.2.9:5060',
  ]);
});
