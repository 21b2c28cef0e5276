import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeShared, readShared } from '@/test/shared';
import {
  type DigestAlgorithm,
  digestAlgorithms,
  hashOctets,
  readAlgorithm,
  responseLength,
} from './algorithm';
import { type DigestStep, digestResponse, digestSteps } from './digest-steps';
import type { DigestInput } from './recipe';

/** The example of RFC 7616 §3.9.1, in the older version of RFC 2617 §3.5. */
const mufasa: DigestInput = {
  algorithm: 'MD5',
  username: 'Mufasa',
  realm: 'testrealm@host.com',
  password: 'Circle Of Life',
  method: 'GET',
  uri: '/dir/index.html',
  nonce: 'dcd98b7102dd2f0e8b11d0f600bfb0c093',
  qop: 'auth',
  nc: '00000001',
  cnonce: '0a4f113b',
};

const newMufasa: DigestInput = {
  ...mufasa,
  realm: 'http-auth@example.org',
  password: 'Circle of Life',
  nonce: '7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v',
  cnonce: 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ',
};

const bob: DigestInput = {
  algorithm: 'MD5',
  username: 'bob',
  realm: 'biloxi.com',
  password: 'zanzibar',
  method: 'INVITE',
  uri: 'sip:bob@biloxi.com',
  nonce: 'dcd98b7102dd2f0e8b11d0f600bfb0c093',
  nc: '00000001',
  cnonce: '0a4f113b',
};

const jason: DigestInput = {
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

describe('digestResponse', () => {
  it.each<[string, DigestInput, string]>([
    ['RFC 2617 §3.5', mufasa, '6629fae49393a05397450978507c4ef1'],
    ['RFC 7616 §3.9.1 with MD5', newMufasa, '8ca523f5e9506fed4657c9700eebdbec'],
    [
      'RFC 7616 §3.9.1 with SHA-256',
      { ...newMufasa, algorithm: 'SHA-256' },
      '753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1',
    ],
    [
      'RFC 7616 §3.9.2 as erratum 4897 has it',
      jason,
      '3798d4131c277846293534c3edc11bd8a5e4cdcbff78b05db9d95eeb1cec68a5',
    ],
    ['draft-smith-sipping-auth-examples-01 §3.1, no qop', bob, 'bf57e4e0d0bffc0fbaedce64d59add5e'],
    ['the same, §3.3, auth', { ...bob, qop: 'auth' }, '89eb0059246c02b2f6ee02c7961d5ea3'],
    [
      'the same, §3.4, MD5-sess',
      { ...bob, algorithm: 'MD5-sess', qop: 'auth' },
      'e4e4ea61d186d07a92c9e1f6919902e9',
    ],
  ])('%s', (_, input, response) => {
    expect(digestResponse(input)).toBe(response);
  });

  it('is not what RFC 7616 §3.9.2 prints, which is SHA-512 cut short', () => {
    const printed = 'ae66e67d6b427bd3f120414a82e4acff38e8ecd9101d6c861229025f607a79dd';
    expect(digestResponse(jason)).not.toBe(printed);
  });

  it('counts what is missing as empty', () => {
    const { nc: _, cnonce: __, ...bare } = mufasa;
    expect(digestResponse(bare)).toBe(digestResponse({ ...mufasa, nc: '', cnonce: '' }));
  });

  it('has the length of its algorithm, whatever it is computed from', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        const response = digestResponse(input);
        expect(response).toMatch(/^[0-9a-f]+$/);
        expect(response).toHaveLength(responseLength(input.algorithm));
      }),
    );
  });
});

describe('digestSteps', () => {
  it('hashes in each step what it shows', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        for (const step of digestSteps(input)) {
          expect(step.joined).toBe(step.inputs.map(({ value }) => value).join(':'));
          expect(step.result).toBe(hashText(input.algorithm, step.joined));
        }
      }),
    );
  });

  it('takes the result of an earlier step wherever it names one', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        const results = new Map<string, string>();
        for (const step of digestSteps(input)) {
          for (const { name, value, field } of step.inputs) {
            if (name === field && name !== 'password' && name !== 'body')
              expect(value).toBe(results.get(name));
          }
          results.set(step.name, step.result);
        }
      }),
    );
  });

  it('walks through every step with MD5-sess and auth-int', () => {
    expect(
      outline(digestSteps({ ...bob, algorithm: 'MD5-sess', qop: 'auth-int', body: 'hello' })),
    ).toMatchInlineSnapshot(`
      "HA1 = MD5(username ":" realm ":" password)
        from Authorization.username, Authorization.realm, password
      HA1-sess = MD5(HA1 ":" nonce ":" cnonce)
        from HA1, Authorization.nonce, Authorization.cnonce
      body-hash = MD5(body)
        from body
      HA2 = MD5(method ":" uri ":" body-hash)
        from Request-Line.method, Authorization.uri, body-hash
      response = MD5(HA1-sess ":" nonce ":" nc ":" cnonce ":" qop ":" HA2)
        from HA1-sess, Authorization.nonce, Authorization.nc, Authorization.cnonce, Authorization.qop, HA2"
    `);
  });

  it('speaks of the header fields of a proxy where it is one that asked', () => {
    const fields = digestSteps(bob, 'Proxy-Authorization').flatMap(({ inputs }) => inputs);
    expect(fields.find(({ name }) => name === 'realm')).toMatchObject({
      field: 'Proxy-Authorization.realm',
      copiedFrom: 'Proxy-Authenticate.realm',
    });
  });
});

describe('readAlgorithm', () => {
  it.each([
    [undefined, 'MD5'],
    ['md5', 'MD5'],
    ['MD5-Sess', 'MD5-sess'],
    ['sha-512-256', 'SHA-512-256'],
    ['SHA-1', undefined],
    ['', undefined],
  ])('%s is %s', (text, algorithm) => {
    expect(readAlgorithm(text)).toBe(algorithm);
  });
});

describeShared('the collected vectors', () => {
  const { vectors, a1_vectors, computed_not_published, hash_of_empty } = JSON.parse(
    readShared('data/digest-vectors.json'),
  ) as Vectors;

  it.each(vectors)('$id', (vector) => {
    const input = inputOf(vector);
    const steps = new Map(digestSteps(input).map((step) => [step.name, step.result]));
    expect(steps.get('HA1-sess') ?? steps.get('HA1')).toBe(vector.ha1);
    expect(steps.get('HA2')).toBe(vector.ha2);
    expect(digestResponse(input)).toBe(vector.response);
    expect(digestResponse(input) === vector.published_response).toBe(vector.match);
    if (vector.published_body_hash) expect(steps.get('body-hash')).toBe(vector.published_body_hash);
    if (vector.userhash) {
      expect(hashText(input.algorithm, `${vector.username}:${vector.realm}`)).toBe(vector.userhash);
      expect(vector.userhash === vector.userhash_printed).toBe(vector.userhash_match);
    }
  });

  it('knows one vector that its RFC prints wrong', () => {
    expect(vectors.filter(({ match }) => !match).map(({ id }) => id)).toEqual(['rfc7616-3.9.2-as-printed']);
  });

  it.each(a1_vectors)('HA1 of $username in $realm', ({ username, realm, password, ha1 }) => {
    for (const [name, expected] of Object.entries(ha1)) {
      const algorithm = algorithmOf(name);
      expect(digestSteps({ ...bob, algorithm, username, realm, password })[0]?.result).toBe(expected);
    }
  });

  it.each(computed_not_published)('$id', (vector) => {
    const input = { ...bob, ...inputOf(vector) };
    expect(digestResponse(input)).toBe(vector.response_no_qop);
    expect(digestResponse({ ...input, qop: 'auth', nc: '00000001', cnonce: '0a4f113b' })).toBe(
      vector.response_qop_auth_nc00000001_cnonce_0a4f113b,
    );
  });

  it.each(Object.entries(hash_of_empty))('the hash of an empty body with %s', (name, expected) => {
    const steps = digestSteps({ ...bob, algorithm: algorithmOf(name), qop: 'auth-int' });
    expect(steps.find((step) => step.name === 'body-hash')?.result).toBe(expected);
  });
});

interface Vector extends Omit<DigestInput, 'algorithm'> {
  readonly id: string;
  readonly algorithm?: string;
  readonly ha1: string;
  readonly ha2: string;
  readonly response: string;
  readonly published_response: string;
  readonly match: boolean;
  readonly published_body_hash?: string;
  readonly userhash?: string;
  readonly userhash_printed?: string;
  readonly userhash_match?: boolean;
}

interface Vectors {
  readonly vectors: readonly Vector[];
  readonly a1_vectors: readonly (Pick<Vector, 'username' | 'realm' | 'password'> & {
    readonly ha1: Readonly<Record<string, string>>;
  })[];
  readonly computed_not_published: readonly (Vector & {
    readonly response_no_qop: string;
    readonly response_qop_auth_nc00000001_cnonce_0a4f113b: string;
  })[];
  readonly hash_of_empty: Readonly<Record<string, string>>;
}

const arbitraryInput: fc.Arbitrary<DigestInput> = fc.record(
  {
    algorithm: fc.constantFrom(...digestAlgorithms),
    username: fc.string(),
    realm: fc.string(),
    password: fc.string({ unit: 'binary' }),
    method: fc.constantFrom('REGISTER', 'INVITE'),
    uri: fc.string(),
    nonce: fc.string(),
    qop: fc.constantFrom('auth', 'auth-int', 'token'),
    nc: fc.string(),
    cnonce: fc.string(),
    body: fc.string(),
  },
  { requiredKeys: ['algorithm', 'username', 'realm', 'password', 'method', 'uri', 'nonce'] },
);

function inputOf({
  algorithm,
  username,
  realm,
  password,
  method,
  uri,
  nonce,
  qop,
  nc,
  cnonce,
  body,
}: Vector) {
  return {
    algorithm: algorithmOf(algorithm),
    username,
    realm,
    password,
    method,
    uri,
    nonce,
    qop,
    nc,
    cnonce,
    body,
  };
}

function algorithmOf(name: string | undefined): DigestAlgorithm {
  return readAlgorithm(name) ?? expect.fail(`unknown algorithm ${name}`);
}

function outline(steps: readonly DigestStep[]): string {
  return steps
    .map(
      ({ name, algorithm, formula, inputs }) =>
        `${name} = ${algorithm}(${formula})\n  from ${inputs.map(({ field }) => field).join(', ')}`,
    )
    .join('\n');
}

/** Texts are hashed as UTF-8 (RFC 7616 §4). */
function hashText(algorithm: DigestAlgorithm, text: string): string {
  return hashOctets(algorithm, new TextEncoder().encode(text));
}
