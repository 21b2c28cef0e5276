import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestAlgorithms } from './algorithm';
import { type Diagnosis, diagnose } from './diagnose';
import { digestResponse, recipeResponse } from './digest-steps';
import { exampleInput } from './example-input';
import { mistakes } from './mistakes';
import { type DigestInput, rightRecipe } from './recipe';

describe('diagnose', () => {
  it('calls a right response right', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        expect(diagnose(input, digestResponse(input)).verdict).toBe('right');
      }),
    );
  });

  it('names a mistake wherever it makes a difference', () => {
    fc.assert(
      fc.property(arbitraryInput, fc.constantFrom(...mistakes), (input, mistake) => {
        const right = digestResponse(input);
        for (const { recipe } of mistake.apply(rightRecipe(input), {})) {
          const response = recipeResponse(recipe);
          if (response !== right) expect(named(diagnose(input, response))).toContain(mistake.id);
        }
      }),
    );
  });

  it('finds two mistakes that were made together', () => {
    const input = { ...exampleInput, uri: 'sip:biloxi.example.com:5060' };
    const wrong = { ...input, uri: 'sip:biloxi.example.com', password: 'zanzibar\n' };
    expect(named(diagnose(input, digestResponse(wrong)))).toEqual(['password-with-space + uri-port']);
  });

  it('says what was done in this case', () => {
    const diagnosis = diagnose(exampleInput, digestResponse({ ...exampleInput, method: 'INVITE' }));
    expect(diagnosis).toMatchObject({
      verdict: 'mistaken',
      causes: [{ details: ['The method INVITE was hashed instead of REGISTER.'] }],
    });
  });

  it('shows the steps that lead to the wrong response', () => {
    const response = digestResponse({ ...exampleInput, qop: undefined });
    const diagnosis = diagnose(exampleInput, response);
    const steps = diagnosis.verdict === 'mistaken' ? diagnosis.causes[0]?.steps : undefined;
    expect(steps?.at(-1)).toMatchObject({ formula: 'HA1 ":" nonce ":" HA2', result: response });
  });

  it('finds what is wrong with the example that RFC 7616 §3.9.2 prints', () => {
    const input: DigestInput = {
      algorithm: 'SHA-512-256',
      username: 'J\u00e4s\u00f8n Doe',
      realm: 'api@example.org',
      password: 'Secret, or not?',
      method: 'GET',
      uri: '/doe.json',
      nonce: '5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK',
      qop: 'auth',
      nc: '00000001',
      cnonce: 'NTg6RKcb9boFIAS3KrFK9BGeh+iDa/sm6jUMp2wds69v',
    };
    const printed = 'ae66e67d6b427bd3f120414a82e4acff38e8ecd9101d6c861229025f607a79dd';
    expect(named(diagnose(input, printed))).toEqual(['sha-512-truncated']);
  });

  it('calls malformed what cannot be a response', () => {
    expect(diagnose(exampleInput, 'dfe56131d1958046689d83306477ecc98ab')).toMatchObject({
      verdict: 'malformed',
      why: 'Expected 32 hexadecimal digits for MD5, and there are 35.',
    });
    expect(diagnose(exampleInput, 'none')).toMatchObject({ verdict: 'malformed' });
  });

  it('bears a body of any size', () => {
    const input = { ...exampleInput, qop: 'auth-int', body: 'x'.repeat(200_000) };
    expect(named(diagnose(input, digestResponse({ ...input, body: '' })))).toContain('body-left-out');
  });

  it('does not explain the response of another password', () => {
    const diagnosis = diagnose(exampleInput, digestResponse({ ...exampleInput, password: 'tanganyika' }));
    expect(diagnosis.verdict).toBe('unexplained');
  });
});

/** Ids of the mistakes of each cause. */
function named(diagnosis: Diagnosis): readonly string[] {
  if (diagnosis.verdict !== 'mistaken') return [diagnosis.verdict];
  return diagnosis.causes.map((cause) =>
    cause.mistakes
      .map(({ id }) => id)
      .sort()
      .join(' + '),
  );
}

const arbitraryInput: fc.Arbitrary<DigestInput> = fc.record(
  {
    algorithm: fc.constantFrom(...digestAlgorithms),
    username: fc.constantFrom('bob', 'bob@biloxi.example.com', 'j\u00fcrgen'),
    realm: fc.constantFrom('atlanta.example.com', 'asterisk', ''),
    password: fc.string({ unit: 'binary' }),
    method: fc.constantFrom('REGISTER', 'INVITE'),
    uri: fc.oneof(
      fc.constantFrom('sip:biloxi.example.com', 'sips:bob@[2001:db8::1]:5061;transport=tcp', '/dir'),
      fc.string(),
    ),
    nonce: fc.string(),
    qop: fc.constantFrom('auth', 'auth-int'),
    nc: fc.constantFrom('00000001', '0000000a', '1', 'zz'),
    cnonce: fc.string(),
    body: fc.string(),
  },
  { requiredKeys: ['algorithm', 'username', 'realm', 'password', 'method', 'uri', 'nonce'] },
);
