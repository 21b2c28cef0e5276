import { describe, expect, it } from 'vitest';
import { authParam } from './grammar/auth-params';
import { parameter } from './grammar/parameters';
import { contact } from './headers/contact';
import { from } from './headers/from';
import { via } from './headers/via';
import { wwwAuthenticate } from './headers/www-authenticate';
import { parse } from './parse';
import { fieldsNamed, firstOf, valuesOf } from './values-of';

const message = parse(
  [
    'SIP/2.0 401 Unauthorized',
    'Via: SIP/2.0/UDP a;branch=z9hG4bK1;Received="::1", SIP/2.0/UDP b;branch=z9hG4bK2',
    'v: SIP/2.0/TCP c:5080',
    'Contact: *;x=1',
    'm: "B" <sip:a@b>;q=0.5, sip:c@d;expires=60',
    'WWW-Authenticate: Digest realm="a\\"b", nonce=c',
    '',
    '',
  ].join('\r\n'),
);

describe('valuesOf', () => {
  it('gives the values of all fields, with commas or without', () => {
    expect(valuesOf(message, via).map(({ host, port }) => [host.value, port?.value])).toEqual([
      ['a', undefined],
      ['b', undefined],
      ['c', 5080],
    ]);
    expect(fieldsNamed(message, 'Via')).toHaveLength(2);
  });

  it('tells the star from an address', () => {
    expect(valuesOf(message, contact).map((one) => (one.kind === 'star' ? '*' : one.uri.value))).toEqual([
      '*',
      'sip:a@b',
      'sip:c@d',
    ]);
  });
});

describe('firstOf', () => {
  it('gives the topmost value, or undefined', () => {
    expect(firstOf(message, via)?.host.value).toBe('a');
    expect(firstOf(message, from)).toBeUndefined();
  });
});

describe('parameter and authParam', () => {
  it('find by name, without case, and resolve quotes', () => {
    const hop = firstOf(message, via);
    expect(hop && parameter(hop, 'received')).toMatchObject({ text: '::1', value: { value: '"::1"' } });
    expect(hop && parameter(hop, 'rport')).toBeUndefined();
    const challenge = firstOf(message, wwwAuthenticate);
    expect(challenge && authParam(challenge, 'realm')).toMatchObject({ text: 'a"b', quoted: true });
    expect(challenge && authParam(challenge, 'nonce')).toMatchObject({ text: 'c', quoted: false });
  });
});
