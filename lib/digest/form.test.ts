import { describe, expect, it } from 'vitest';
import { digestResponse } from './digest-steps';
import { exampleInput } from './example-input';
import { formRemarks, type Passwordless } from './form';
import type { Circumstances } from './mistake';
import type { DigestInput } from './recipe';

const { password: _, ...input } = { ...exampleInput, cnonce: '6d2c91f0' };
const RIGHT = digestResponse({ ...input, password: 'zanzibar' });

/** Ids of the remarks but those that are made of every digest. */
function idsOf(
  changes: Partial<Passwordless>,
  response: string | undefined = RIGHT,
  circumstances: Circumstances = {},
): readonly string[] {
  return formRemarks({ ...input, ...changes }, response, circumstances)
    .map(({ id }) => id)
    .filter((id) => id !== 'formula-qop' && id !== 'password-can-be-guessed');
}

describe('formRemarks', () => {
  it('says of a digest that looks right how it is made and what a listener lacks', () => {
    expect(formRemarks(input, RIGHT)).toEqual([
      {
        id: 'formula-qop',
        kind: 'note',
        text: 'With qop=auth the response is MD5 of HA1, nonce, nc, cnonce, qop and HA2.',
        spec: 'RFC 7616 §3.4.1',
      },
      expect.objectContaining({ id: 'password-can-be-guessed', kind: 'note' }),
    ]);
  });

  it.each<[string, Partial<Passwordless>, string | undefined, readonly string[]]>([
    ['no response', {}, '', []],
    ['no qop', { qop: undefined }, RIGHT, ['formula-old']],
    ['the response of an RFC', {}, '6629FAE49393A05397450978507C4EF1', ['response-of-example']],
    ['a response of 31 digits in an RFC', {}, 'dfe56131d1958046689d83306477ecc', ['response-of-example']],
    ['a stand-in', {}, '0'.repeat(32), ['response-repeats']],
    ['a stand-in of all digits', {}, '0123456789abcdef'.repeat(2), ['response-repeats']],
    ['the hash of nothing', {}, 'd41d8cd98f00b204e9800998ecf8427e', ['response-without-password']],
    ['digits of another hash', {}, '5d'.repeat(5) + RIGHT.slice(2), ['response-of-other-hash']],
    ['digits of no hash', {}, `${RIGHT}0`, []],
    ['a nonce of an RFC', { nonce: 'dcd98b7102dd2f0e8b11d0f600bfb0c093' }, RIGHT, ['nonce-of-example']],
    ['a cnonce of an RFC', { cnonce: '0a4f113b' }, RIGHT, ['cnonce-of-example']],
    ['an address as user name', { username: 'sip:bob@biloxi.example.com' }, RIGHT, ['username-is-uri']],
    ['a user name with a domain', { username: 'bob@biloxi.example.com' }, RIGHT, ['username-has-domain']],
    ['a user name that is a hash', { username: RIGHT }, RIGHT, ['username-is-hash']],
    ['a name to be shown', { username: 'Bob Biloxi' }, RIGHT, ['username-is-display-name']],
    ['no user name', { username: '' }, RIGHT, ['username-empty']],
  ])('knows %s', (name, changes, response, expected) => {
    expect(idsOf(changes, response), name).toEqual(expected);
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'takes %s for no printed value',
    (name) => {
      expect(idsOf({ nonce: name, cnonce: name }, name)).toEqual([]);
    },
  );

  it('knows the response of an empty password, and of one with a mistake besides', () => {
    const textOf = (wrong: DigestInput) => formRemarks(input, digestResponse(wrong))[0]?.text;
    const empty = { ...input, password: '' };
    expect(textOf(empty)).toBe('The password was hashed as the empty text.');
    expect(textOf({ ...empty, method: 'INVITE' })).toBe(
      'The password was hashed as the empty text. The method INVITE was hashed instead of REGISTER.',
    );
  });

  it('knows the user name in the place of the password', () => {
    const [remark] = formRemarks(input, digestResponse({ ...input, password: input.username }));
    expect(remark).toMatchObject({
      id: 'response-without-password',
      kind: 'flaw',
      text: 'The user name bob was hashed as password.',
    });
  });

  it('knows a response that was sent before', () => {
    expect(idsOf({ nonce: 'another' }, RIGHT, { earlierResponses: [RIGHT] })).toEqual([
      'response-without-password',
    ]);
  });

  it('tells with -sess and auth-int what else is hashed', () => {
    const remarks = formRemarks({ ...input, algorithm: 'MD5-sess', qop: 'auth-int' }, RIGHT);
    expect(remarks[0]?.text).toBe(
      'With qop=auth-int the response is MD5 of HA1, nonce, nc, cnonce, qop and HA2, with a key for this session in the place of HA1, and HA2 covers the body.',
    );
  });
});
