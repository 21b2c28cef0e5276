import { expect, it } from 'vitest';
import { leadsTo } from './leads-to';

it.each([
  ['sip:bob@192.0.2.201:5060', '192.0.2.201:5060', true],
  ['sip:192.0.2.201', '192.0.2.201:5060', true],
  ['sip:bob@192.0.2.201;transport=tcp', '192.0.2.201:5060', true],
  ['sips:bob@192.0.2.201', '192.0.2.201:5061', true],
  ['sip:bob@[2001:0DB8:0::201]', '[2001:db8::201]:5060', true],
  ['sip:bob@192.0.2.20', '192.0.2.201:5060', false],
  ['sip:bob@192.0.2.201:5070', '192.0.2.201:5060', false],
  ['sip:bob@192.0.2.201:', '192.0.2.201:5060', false],
  ['mailto:bob@192.0.2.201', '192.0.2.201:5060', false],
])('%s leads to %s: %s', (uri, address, leads) => {
  expect(leadsTo(uri, address)).toBe(leads);
});
