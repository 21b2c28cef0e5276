import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseUri, type Uri } from './uri';

describe('parseUri', () => {
  it.each([
    ['sip:biloxi.example.com', 'scheme sip, host biloxi.example.com'],
    ['sips:bob@h:5061', 'scheme sips, user bob, host h, port 5061'],
    ['sip:bob:zanzibar@h', 'scheme sip, user bob, password zanzibar, host h'],
    ['sip:b;x=1?y@h;lr;transport=tcp', 'scheme sip, user b;x=1?y, host h, ;lr, ;transport=tcp'],
    ['sip:[2001:db8::9]:5060;lr', 'scheme sip, host [2001:db8::9], port 5060, ;lr'],
    ['sip:h?Subject=a%20b&to=sip:x', 'scheme sip, host h, ?Subject=a%20b, ?to=sip:x'],
    ['sip:h:port', 'scheme sip, host h, port NaN'],
    ['sip:a@', 'scheme sip, user a, host '],
    ['tel:+12155550100;ext=2', 'scheme tel, user +12155550100, ;ext=2'],
    ['urn:uuid:1', 'scheme urn, rest uuid:1'],
    ['bob', 'scheme , rest bob'],
    ['', 'scheme , rest '],
  ])('%s is %s', (text, expected) => {
    expect(listing(parseUri(text))).toBe(expected);
  });

  it('reads a URI within a text, with offsets into that text', () => {
    const text = '<sip:bob@h:5060;lr>';
    const uri = parseUri(text, 1, text.length - 1);
    expect(listing(uri)).toBe('scheme sip, user bob, host h, port 5060, ;lr');
    expect(uri.host).toEqual({ value: 'h', from: 9, to: 10 });
    expect(uri.parameters[0]).toMatchObject({ from: 16, to: 18 });
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('', 'sip:', 'tel:', 'sips:@'), (rest, scheme) => {
        expect(parseUri(scheme + rest)).toMatchObject({ from: 0, to: scheme.length + rest.length });
      }),
    );
  });
});

function listing({ text, scheme, user, password, host, port, parameters, headers, rest }: Uri): string {
  return [
    `scheme ${scheme.value}`,
    ...Object.entries({ user, password, host, port, rest }).flatMap(([name, part]) =>
      part ? [`${name} ${part.value}`] : [],
    ),
    ...parameters.map(({ from, to }) => `;${text.slice(from, to)}`),
    ...headers.map(({ from, to }) => `?${text.slice(from, to)}`),
  ].join(', ');
}
