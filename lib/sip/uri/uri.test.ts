import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSipUri, isTelUri, parseUri, type Uri, uriParameter } from './uri';

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
    ['sip:%00:p%40w@h;%6Cr=v%25', 'scheme sip, user %00, password p%40w, host h, ;%6Cr=v%25'],
    ['sip:a@b@c', 'scheme sip, user a, host b@c'],
    ['sip:[2001:db8::9;lr', 'scheme sip, host [2001:db8::9, ;lr'],
    ['sip:h;;lr;?&a&=b', 'scheme sip, host h, ;lr, ?a, ?=b'],
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

  it('takes any text, in parts that stand in order with nothing but separators between them', () => {
    fc.assert(
      fc.property(anyRest(), fc.constantFrom('', 'sip:', 'tel:', 'sips:@', 'urn:'), (rest, scheme) => {
        const text = `<${scheme}${rest}>`;
        const uri = parseUri(text, 1, text.length - 1);
        const spans = partsOf(uri);
        const ends = [{ from: 1, to: 1 }, ...spans, { from: text.length - 1, to: text.length - 1 }];
        const gaps = ends.slice(1).map(({ from }, i) => [ends[i]?.to ?? 0, from] as const);
        expect(gaps.every(([from, to]) => from <= to && /^[:@;?&=]*$/.test(text.slice(from, to)))).toBe(true);
        const tokens = spans.filter((span) => 'value' in span && typeof span.value === 'string');
        expect(tokens.map(({ value }) => value)).toEqual(tokens.map(({ from, to }) => text.slice(from, to)));
      }),
      { numRuns: 1000 },
    );
  });

  it('knows its kinds', () => {
    const uris = ['sip:h', 'SIPS:a@h', 'tel:+1', 'sip:', 'tel:', 'urn:x', ''].map((uri) => parseUri(uri));
    expect(uris.map(isSipUri)).toEqual([true, true, false, true, false, false, false]);
    expect(uris.map(isTelUri)).toEqual([false, false, true, false, true, false, false]);
  });
});

describe('uriParameter', () => {
  it('finds a parameter in whatever case it is written', () => {
    const uri = parseUri('sip:h;LR;Transport=TCP');
    expect(uriParameter(uri, 'transport')?.value).toEqual({ value: 'TCP', from: 19, to: 22 });
    expect(uriParameter(uri, 'lr')).toMatchObject({ from: 6, to: 8 });
    expect(uriParameter(uri, 'maddr')).toBeUndefined();
  });
});

/** Scheme, user and so on, names and values, from left to right. */
function partsOf({ scheme, user, password, host, port, parameters, headers, rest }: Uri) {
  const named = [...parameters, ...headers].flatMap(({ name, value }) => [name, value]);
  return [scheme, user, password, host, port, ...named, rest].filter((part) => part !== undefined);
}

function anyRest(): fc.Arbitrary<string> {
  const crumb = fc.constantFrom(
    'a',
    '1',
    '%41',
    '[',
    ']',
    '::',
    ':',
    '@',
    ';',
    '?',
    '&',
    '=',
    '.',
    'lr',
    ' ',
    'é',
    '>',
  );
  return fc.oneof(
    fc.array(crumb, { maxLength: 14 }).map((crumbs) => crumbs.join('')),
    fc.string(),
  );
}

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
