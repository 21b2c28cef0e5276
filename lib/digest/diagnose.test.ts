import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestAlgorithms, responseLength } from './algorithm';
import { type Cause, type Diagnosis, diagnose } from './diagnose';
import { digestResponse, recipeResponse, recipeSteps } from './digest-steps';
import { exampleInput } from './example-input';
import type { Circumstances, Mistake, Variant } from './mistake';
import { mistakes } from './mistakes';
import { type DigestInput, type Recipe, rightRecipe } from './recipe';

/**
 * What it is for a mistake to be named: it is among the causes, and whatever else is named came to the very same last
 * text and so cannot be told from it. (Two of the same password, a slip and a cut, may come to one text.)
 */
describe('a mistake that was planted', () => {
  it.each(mistakes.map((mistake) => [mistake.id, mistake] as const))('is named, alone: %s', (_, mistake) => {
    let planted = 0;
    fc.assert(
      fc.property(caseNear(mistake), fc.nat(), ({ input, circumstances }, number) => {
        const right = digestResponse(input);
        const wrong = mistake
          .apply(rightRecipe(input), circumstances)
          .filter(({ recipe }) => recipeResponse(recipe) !== right);
        if (wrong.length === 0) return;
        planted++;
        const { recipe } = pick(wrong, number);
        const causes = causesOf(diagnose(input, recipeResponse(recipe), circumstances, 1));
        expect(causes.map((cause) => cause.mistakes)).toContainEqual([mistake]);
        expectSameLastText(causes, recipe);
      }),
      { numRuns: 12 },
    );
    expect(planted).toBeGreaterThan(0);
  });

  it('is named with another one that was made after it, unless one alone explains as much', () => {
    let reached = 0;
    fc.assert(
      fc.property(arbitraryCase, fc.nat(), fc.nat(), ({ input, circumstances }, one, other) => {
        const first = pick(plantedIn(rightRecipe(input), circumstances), one);
        const second = pick(plantedIn(first.variant.recipe, circumstances, first.mistake), other);
        const { recipe } = second.variant;
        const response = recipeResponse(recipe);
        const diagnosis = diagnose(input, response, circumstances);
        if (diagnosis.verdict === 'right') {
          expect(response).toBe(digestResponse(input));
          return;
        }
        const causes = causesOf(diagnosis);
        const pair = [first.mistake.id, second.mistake.id].sort().join(' + ');
        if (causes[0]?.mistakes.length === 2) {
          reached++;
          expect(causes.map(idsOf)).toContain(pair);
        }
        expectSameLastText(causes, recipe);
      }),
      { numRuns: PAIRS },
    );
    expect(reached).toBeGreaterThan(PAIRS / 2);
  }, 60_000);
});

/** Each takes a tenth of a second. */
const PAIRS = 30;

describe('no mistake is named', () => {
  it('where the response is right', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ input, circumstances }) => {
        expect(diagnose(input, digestResponse(input), circumstances).verdict).toBe('right');
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    [1, 200],
    [2, 8],
  ] as const)(
    'where the password is simply another, at depth %i',
    (depth, numRuns) => {
      fc.assert(
        fc.property(arbitraryCase, long(password), long(password), ({ input, circumstances }, one, other) => {
          fc.pre(!one.includes(other.slice(0, 4)) && !other.includes(one.slice(0, 4)));
          const response = digestResponse({ ...input, password: other });
          const { verdict } = diagnose({ ...input, password: one }, response, circumstances, depth);
          expect(verdict).toBe('unexplained');
        }),
        { numRuns },
      );
    },
    60_000,
  );

  it.each([
    [1, 200],
    [2, 8],
  ] as const)(
    'where nothing fits, at depth %i',
    (depth, numRuns) => {
      fc.assert(
        fc.property(arbitraryCase, fc.infiniteStream(fc.nat(15)), ({ input, circumstances }, digits) => {
          const count = responseLength(input.algorithm);
          const response = Array.from(digits.take(count), (n) => n.toString(16)).join('');
          expect(diagnose(input, response, circumstances, depth).verdict).toBe('unexplained');
        }),
        { numRuns },
      );
    },
    60_000,
  );
});

describe('diagnose', () => {
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
    const [cause] = causesOf(diagnose(exampleInput, response));
    expect(cause?.steps.at(-1)).toMatchObject({ formula: 'HA1 ":" nonce ":" HA2', result: response });
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

  it('knows the session key of the sample program in RFC 2617 §5', () => {
    const input: DigestInput = { ...exampleInput, algorithm: 'MD5-sess' };
    // Made with Python: the digest of HA1, then ":nonce:cnonce", where the formula has its hexdigest.
    const printed = 'c70ac4a7e97f6387d01d2c0a043fc377';
    expect(named(diagnose(input, printed))).toEqual(['session-key-of-octets']);
  });

  it.each([
    ['dfe56131d1958046689d83306477ecc98ab', 'Expected 32 hexadecimal digits for MD5, and there are 35.'],
    ['none', 'Expected 32 hexadecimal digits, and there is something else among them.'],
  ])('calls %s malformed', (response, why) => {
    expect(diagnose(exampleInput, response)).toMatchObject({ verdict: 'malformed', why });
  });

  it('bears a body of any size', () => {
    const input = { ...exampleInput, qop: 'auth-int', body: 'x'.repeat(200_000) };
    expect(named(diagnose(input, digestResponse({ ...input, body: '' })))).toContain('body-left-out');
  });
});

interface Planted {
  readonly mistake: Mistake;
  readonly variant: Variant;
}

/** What can be planted on top of a recipe in this case, alone or as one of two. */
function plantedIn(recipe: Recipe, circumstances: Circumstances, but?: Mistake): readonly Planted[] {
  return mistakes
    .filter((mistake) => mistake !== but)
    .flatMap((mistake) => mistake.apply(recipe, circumstances).map((variant) => ({ mistake, variant })))
    .filter(({ variant }) => !variant.rare);
}

function pick<T>(list: readonly T[], number: number): T {
  return list[number % list.length] ?? expect.fail('there is nothing to pick from');
}

/** Every cause gives the response by the last text that the recipe hashes, in which the hashes before it stand. */
function expectSameLastText(causes: readonly Cause[], recipe: Recipe): void {
  const planted = recipeSteps(recipe).at(-1);
  for (const cause of causes) {
    expect(cause.steps.at(-1)?.result).toBe(planted?.result);
    expect(cause.steps.at(-1)?.joined).toBe(planted?.joined);
  }
}

function causesOf(diagnosis: Diagnosis): readonly Cause[] {
  return diagnosis.verdict === 'mistaken'
    ? diagnosis.causes
    : expect.fail(`the verdict is ${diagnosis.verdict}`);
}

function idsOf(cause: Cause): string {
  return cause.mistakes
    .map(({ id }) => id)
    .sort()
    .join(' + ');
}

/** Ids of the mistakes of each cause. */
function named(diagnosis: Diagnosis): readonly string[] {
  return diagnosis.verdict === 'mistaken' ? diagnosis.causes.map(idsOf) : [diagnosis.verdict];
}

const hex = (length: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`));
const domain = fc.stringMatching(/^[a-z]{2,9}\.[A-Za-z]{2,6}\.example$/);
const user = fc.stringMatching(/^(?:[A-Za-z]{2,8}|\+1555[0-9]{4})$/);
const uri = fc
  .tuple(
    fc.constantFrom('sip:', 'sips:', 'SIP:'),
    fc.oneof(
      fc.constant(''),
      user.map((name) => `${name}@`),
    ),
    fc.oneof(domain, fc.constantFrom('192.0.2.7', '[2001:db8::1]')),
    fc.constantFrom('', ':5060', ':5061'),
    fc.constantFrom('', ';transport=tcp', ';lr;transport=udp'),
  )
  .map((parts) => parts.join(''));

const password = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9]{1,40}$/),
  fc.stringMatching(/^[ -~]{1,20}$/),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'p\u00e4ssw\u00f6rd',
    'pa\u0308ss',
    '\u5bc6\u7801',
    'zanzi;bar',
    'it\u2019s \u201c\\"',
    'a"b\\c',
  ),
);

/** A shorter one may come of another by a mistake. */
function long(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return text.filter(({ length }) => length > 5);
}

/** Accounts and challenges as they are met, and a few that are not. */
const arbitraryInput: fc.Arbitrary<DigestInput> = fc.record(
  {
    algorithm: fc.constantFrom(...digestAlgorithms),
    username: fc.oneof(
      user,
      fc.tuple(user, domain).map((parts) => parts.join('@')),
      fc.string(),
    ),
    realm: fc.oneof(domain, fc.constantFrom('asterisk', 'Atlanta', ''), fc.string()),
    password,
    method: fc.constantFrom('REGISTER', 'INVITE', 'SUBSCRIBE'),
    uri: fc.oneof(uri, fc.constant('/dir/index.html'), fc.string()),
    nonce: fc.oneof(
      hex(32),
      hex(44).map((digits) => `${digits}==`),
      fc.string(),
    ),
    qop: fc.constantFrom('auth', 'auth-int'),
    nc: fc.oneof(hex(8), fc.constantFrom('00000001', '0000000a', '1', 'zz')),
    cnonce: fc.oneof(hex(8), fc.string()),
    body: fc.oneof(fc.constantFrom('', 'v=0\r\no=bob\r\n', 'hello\n'), fc.string()),
  },
  { requiredKeys: ['algorithm', 'username', 'realm', 'password', 'method', 'uri', 'nonce'] },
);

const arbitraryCircumstances: fc.Arbitrary<Circumstances> = fc.record(
  {
    challengeQop: fc.constantFrom('auth', 'auth,auth-int', 'auth-int, auth'),
    challengeRealm: domain,
    challengeNonce: hex(32),
    requestUri: uri,
    addressOfRecord: fc.tuple(user, domain).map(([name, host]) => `sip:${name}@${host}`),
    displayName: fc.constantFrom('Bob', 'Bob Biloxi', ''),
    earlierResponses: fc.array(hex(32), { maxLength: 2 }),
  },
  { requiredKeys: [] },
);

const arbitraryCase = fc.record({ input: arbitraryInput, circumstances: arbitraryCircumstances });

/** Any case that has some of its values from the one in which the mistake is known to have an effect. */
function caseNear({ example }: Mistake): typeof arbitraryCase {
  const names = [
    'algorithm',
    'username',
    'realm',
    'password',
    'method',
    'uri',
    'nonce',
    'nc',
    'cnonce',
    'body',
  ] as const;
  const arbitrary = fc.tuple(arbitraryCase, fc.subarray([...names]));
  return arbitrary.map(([{ input, circumstances }, others]) => ({
    input: { ...example.input, ...Object.fromEntries(others.map((name) => [name, input[name]])) },
    circumstances: { ...circumstances, ...example.circumstances },
  }));
}
