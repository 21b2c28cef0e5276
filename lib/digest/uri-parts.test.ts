import fc from 'fast-check';
import { expect, it } from 'vitest';
import { uriOf, uriParts } from './uri-parts';

it.each([
  ['sip:biloxi.example.com', ['sip:', '', 'biloxi.example.com', '', '']],
  ['sips:bob@[2001:db8::1]:5061;lr?to=x', ['sips:', 'bob@', '[2001:db8::1]', ':5061', ';lr?to=x']],
  ['sip:bob;x=1@192.0.2.4', ['sip:', 'bob;x=1@', '192.0.2.4', '', '']],
])('%s', (uri, parts) => {
  expect(Object.values(uriParts(uri) ?? {})).toEqual(parts);
});

it('cuts no other kind of URI', () => {
  expect(uriParts('/dir/index.html')).toBeUndefined();
  expect(uriParts('tel:+15551234')).toBeUndefined();
});

it('loses nothing', () => {
  fc.assert(
    fc.property(fc.string(), (rest) => {
      const parts = uriParts(`sip:${rest}`);
      if (parts) expect(uriOf(parts)).toBe(`sip:${rest}`);
    }),
  );
});
