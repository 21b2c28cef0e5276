import { expect, it } from 'vitest';
import { slice } from '@/lib/text/span';
import { outboundMark, pushParameters, uriTransport } from './contact-uri';
import { parseUri } from './uri';

it.each([
  ['sip:bob@h', undefined, undefined],
  ['sip:bob;ob@h', undefined, undefined],
  ['sip:bob@h;transport=tcp;ob', 'tcp', 'ob'],
  ['sip:bob@df7jal23ls0d.invalid;OB;Transport=WS', 'ws', 'OB'],
  ['sip:bob@h;transport', undefined, undefined],
])('%s has the transport %s and the mark %s', (text, transport, mark) => {
  const uri = parseUri(text);
  const found = outboundMark(uri);
  expect(uriTransport(uri)?.value).toBe(transport);
  expect(found && slice(text, found)).toBe(mark);
});

it('finds what wakes a phone, with escapes resolved', () => {
  const text = 'sip:bob@h;pn-provider=apns;PN-Param=a.b%3bc;pn-prid=00fc13adff78512;pn-purr=x%C3%A9';
  const push = pushParameters(parseUri(text));
  expect(Object.entries(push).map(([name, { value }]) => [name, value])).toEqual([
    ['provider', 'apns'],
    ['param', 'a.b;c'],
    ['prid', '00fc13adff78512'],
    ['purr', 'xé'],
  ]);
  expect(push.param && slice(text, push.param)).toBe('a.b%3bc');
});

it('tells a phone that asks for push services from one that names none', () => {
  expect(pushParameters(parseUri('sip:bob@h;pn-provider'))).toEqual({
    provider: { value: '', from: 21, to: 21 },
  });
  expect(pushParameters(parseUri('sip:bob@h'))).toEqual({});
});
