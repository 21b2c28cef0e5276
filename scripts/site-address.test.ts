import { expect, it } from 'vitest';
import { siteAddress } from './site-address.mjs';

it.each([
  [{}, ''],
  [{ SITE_ADDRESS: '' }, ''],
  [{ SITE_ADDRESS: 'https://sip-ladder.example' }, 'https://sip-ladder.example'],
  [{ SITE_ADDRESS: 'https://sip-ladder.example/' }, 'https://sip-ladder.example'],
  [{ SITE_ADDRESS: 'https://a.example:8443', BASE_PATH: '/sip' }, 'https://a.example:8443'],
  [{ SITE_ADDRESS: 'https://a.example/sip/', BASE_PATH: '/sip' }, 'https://a.example'],
])('of %j is %j', (environment, address) => {
  expect(siteAddress(environment)).toBe(address);
});

it.each([
  [{ SITE_ADDRESS: 'sip-ladder.example' }, 'Expected an address like https://sip-ladder.example.'],
  [{ SITE_ADDRESS: 'ftp://sip-ladder.example' }, 'Expected an address like'],
  [{ SITE_ADDRESS: 'https://sip-ladder.example/?a=b' }, 'Expected an address like'],
  [{ SITE_ADDRESS: 'https://user@sip-ladder.example' }, 'Expected an address like'],
  [{ SITE_ADDRESS: 'https://a.example/sip' }, 'A folder is given as BASE_PATH=/sip.'],
])('of %j is refused', (environment, sentence) => {
  expect(() => siteAddress(environment)).toThrow(sentence);
});
