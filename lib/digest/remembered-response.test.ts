import fc from 'fast-check';
import { expect, it } from 'vitest';
import { digestAlgorithms } from './algorithm';
import { digestResponse } from './digest-steps';
import { exampleInput } from './example-input';
import { rememberedResponse } from './remembered-response';

it('gives what digestResponse gives, however often it is asked', () => {
  const few = fc.constantFrom('', 'bob', 'zanzibar');
  const input = fc.record({
    algorithm: fc.constantFrom(...digestAlgorithms),
    username: few,
    password: few,
    realm: few,
    method: fc.constantFrom('REGISTER', 'INVITE'),
    uri: few,
    nonce: few,
    qop: fc.constantFrom('auth', 'auth-int', undefined),
    nc: few,
    cnonce: few,
    body: few,
  });
  fc.assert(fc.property(input, (one) => rememberedResponse(one) === digestResponse(one)));
});

it('goes on when it has seen more users than it has room for', () => {
  const responses = (from: number) =>
    Array.from({ length: 9000 }, (_, i) =>
      rememberedResponse({ ...exampleInput, username: `user${from + i}` }),
    );
  const first = responses(0);
  expect(responses(9000)).not.toEqual(first);
  expect(responses(0)).toEqual(first);
});
