import { describe, expect, it } from 'vitest';
import { diagnose } from '@/lib/digest/diagnose';
import { digestResponse } from '@/lib/digest/digest-steps';
import { authorization } from '@/lib/sip/headers/authorization';
import { proxyAuthorization } from '@/lib/sip/headers/proxy-authorization';
import { parse } from '@/lib/sip/parse';
import { valuesOf } from '@/lib/sip/values-of';
import { slice } from '@/lib/text/span';
import { type Account, answerChallenge, type Challenged } from './answer-challenge';
import type { DigestMistake } from './digest-mistakes';
import { type DigestPersonality, digestByTheBook } from './digest-personality';
import { keepChallenge } from './keep-challenge';
import { readChallenge } from './read-challenge';
import type { KeptChallenge } from './user-agent-state';

type Changes = Partial<DigestPersonality>;

const sha256 = 'Digest realm="biloxi", nonce="n", qop="auth", algorithm=SHA-256';
const md5 = 'Digest realm="biloxi", nonce="n", qop="auth"';
const choice = 'Digest realm="biloxi", nonce="n", qop="auth,auth-int"';
const unknown = 'Digest realm="biloxi", nonce="n", qop="auth", algorithm=SHA-3';
const session = 'Digest realm="biloxi", nonce="n", algorithm=MD5-sess';

function challenged(challenges: readonly string[], status = 401): string {
  const name = status === 407 ? 'Proxy-Authenticate' : 'WWW-Authenticate';
  return [`SIP/2.0 ${status} No`, ...challenges.map((value) => `${name}: ${value}`), '', ''].join('\r\n');
}

describe('a phone reads', () => {
  const cases: readonly (readonly [string, Changes, readonly string[], string | Partial<KeptChallenge>])[] = [
    ['the topmost challenge', {}, [sha256, md5], { algorithm: 'SHA-256', qop: 'auth' }],
    ['the topmost that it knows', { algorithms: ['MD5'] }, [sha256, md5], { algorithm: 'MD5' }],
    ['over an algorithm that nobody knows', {}, [unknown, md5], { algorithm: 'MD5' }],
    [
      'the first challenge alone, where that is its nature',
      { algorithms: ['MD5'], firstChallengeOnly: true },
      [sha256, md5],
      'this phone can answer no challenge in the 401: it does not know the algorithm SHA-256; it looks at no challenge but the topmost',
    ],
    [
      'no challenge for another realm than its own',
      { realm: 'biloxi.example.com' },
      [md5],
      'this phone can answer no challenge in the 401: it has a password for the realm biloxi.example.com alone, and this one is biloxi',
    ],
    [
      'a challenge for its own realm',
      { realm: 'biloxi' },
      [md5.replace('biloxi', 'x'), md5],
      { realm: 'biloxi' },
    ],
    ['a choice by what it likes', {}, [choice], { qop: 'auth' }],
    ['a choice by what it likes, auth-int', { qop: 'auth-int' }, [choice], { qop: 'auth-int' }],
    ['what is offered where it has no choice', { qop: 'auth-int' }, [md5], { qop: 'auth' }],
    ['a challenge without qop', {}, ['Digest realm="biloxi", nonce="n"'], { algorithm: 'MD5' }],
    [
      'a qop that it does not know',
      {},
      [md5.replace('auth', 'token')],
      'this phone can answer no challenge in the 401: it does not know the qop token',
    ],
    [
      'a session without qop',
      {},
      [session],
      'this phone can answer no challenge in the 401: MD5-sess hashes a cnonce, which only goes with qop (RFC 3261 §22.4)',
    ],
    [
      'Basic',
      {},
      ['Basic realm="biloxi"'],
      'this phone can answer no challenge in the 401: it does not know Basic',
    ],
    [
      'a challenge that lacks something',
      {},
      ['Digest nonce="n"', 'Digest realm="biloxi"'],
      'this phone can answer no challenge in the 401: the realm is missing, the nonce is missing',
    ],
    ['nothing', {}, [], 'the 401 has no WWW-Authenticate, so there is nothing to answer'],
  ];
  it.each(cases)('%s', (_, changes, challenges, expected) => {
    const read = readChallenge(parse(challenged(challenges)), 401, { ...digestByTheBook, ...changes });
    if (typeof expected === 'string') expect(read).toBe(expected);
    else expect(read).toMatchObject({ challenge: { count: 0, ...expected } });
  });

  it('no qop that it ignores, and one that was not offered if it is made so', () => {
    const read = (text: string, changes: Changes) =>
      readChallenge(parse(challenged([text])), 401, { ...digestByTheBook, ...changes });
    expect(read(md5, { qop: 'ignore' })).not.toHaveProperty('challenge.qop');
    expect(read('Digest realm="biloxi", nonce="n"', { unsolicitedQop: true })).toHaveProperty(
      'challenge.qop',
      'auth',
    );
  });

  it('stale in any case, and shows which challenge it chose', () => {
    const text = challenged([unknown, `${md5}, stale=true`]);
    const read = readChallenge(parse(text), 401);
    if (typeof read === 'string') throw new Error(read);
    expect(read.stale).toBe(true);
    expect(read.evidence.map((stretch) => slice(text, stretch))).toEqual([`${md5}, stale=true`]);
  });

  it('Proxy-Authenticate in a 407, and answers it in Proxy-Authorization', () => {
    const read = readChallenge(parse(challenged([md5], 407)), 407);
    if (typeof read === 'string') throw new Error(read);
    const { field } = answerChallenge(read.challenge, bob, 'c');
    expect(field[0]).toBe('Proxy-Authorization');
    const request = parse(`REGISTER sip:x SIP/2.0\r\n${field.join(': ')}\r\n\r\n`);
    expect(valuesOf(request, proxyAuthorization)).toHaveLength(1);
  });
});

const bob = { username: 'bob', password: 'zanzibar', registrar: 'sip:biloxi.example.com:5060;transport=tcp' };

const kept: KeptChallenge = {
  header: 'Authorization',
  realm: 'biloxi',
  nonce: 'n',
  algorithm: 'MD5',
  qop: 'auth',
  count: 0,
};

/** The parameters of credentials as written. */
function parameters(
  challenge: KeptChallenge,
  account: Account & { readonly registrar: string } = bob,
  request?: Challenged,
): Readonly<Record<string, string>> {
  const { field } = answerChallenge(challenge, account, 'c', request);
  const message = parse(`REGISTER sip:x SIP/2.0\r\n${field.join(': ')}\r\n\r\n`);
  expect(message.problems).toEqual([]);
  const [credentials] = valuesOf(message, authorization);
  return Object.fromEntries(credentials?.params.map(({ name, value }) => [name.value, value.value]) ?? []);
}

function made(changes: Changes): Account & { readonly registrar: string } {
  return { ...bob, personality: { ...digestByTheBook, ...changes } };
}

describe('a phone answers', () => {
  const right = { ...bob, realm: 'biloxi', method: 'REGISTER', uri: bob.registrar, nonce: 'n' };
  const counted = { nc: '00000001', cnonce: 'c' };

  it('with what it was asked for, quoted as RFC 7616 §3.4 says', () => {
    expect(parameters({ ...kept, opaque: 'o"o' })).toEqual({
      username: '"bob"',
      realm: '"biloxi"',
      nonce: '"n"',
      opaque: '"o\\"o"',
      uri: '"sip:biloxi.example.com:5060;transport=tcp"',
      algorithm: 'MD5',
      qop: 'auth',
      nc: '00000001',
      cnonce: '"c"',
      response: `"${digestResponse({ ...right, ...counted, algorithm: 'MD5', qop: 'auth' })}"`,
    });
  });

  it('with auth-int over the body, be it empty', () => {
    for (const body of ['', 'v=0\r\n']) {
      const request = { method: 'MESSAGE', uri: 'sip:a', body };
      const input = { ...right, ...request, ...counted, algorithm: 'SHA-256', qop: 'auth-int' } as const;
      expect(parameters({ ...kept, algorithm: 'SHA-256', qop: 'auth-int' }, bob, request)).toMatchObject({
        algorithm: 'SHA-256',
        qop: 'auth-int',
        response: `"${digestResponse(input)}"`,
      });
    }
  });

  it('in the old form without nc and cnonce', () => {
    const { qop: _, ...old } = kept;
    expect(Object.keys(parameters(old))).toEqual([
      'username',
      'realm',
      'nonce',
      'uri',
      'algorithm',
      'response',
    ]);
  });

  it('counting the uses of the nonce, unless it is made otherwise', () => {
    const counts = (changes: Changes) => {
      const first = answerChallenge(kept, made(changes), 'c').used;
      return [first.count, answerChallenge(first, made(changes), 'c').used.count];
    };
    expect(counts({})).toEqual([1, 2]);
    expect(counts({ freezesCount: true })).toEqual([1, 1]);
  });

  it('with the first cnonce as long as the session of a -sess algorithm lasts', () => {
    const { used } = answerChallenge({ ...kept, algorithm: 'MD5-sess' }, bob, 'first');
    expect(answerChallenge(used, bob, 'second').field[1]).toContain('cnonce="first"');
    expect(answerChallenge(answerChallenge(kept, bob, 'first').used, bob, 'second').field[1]).toContain(
      'cnonce="second"',
    );
  });

  it('with quotes around qop, or a shortened uri, if it is made so', () => {
    expect(parameters(kept, made({ quotesQop: true })).qop).toBe('"auth"');
    const short = parameters(kept, made({ shortensUri: true }));
    expect(short.uri).toBe('"sip:biloxi.example.com"');
    const input = {
      ...right,
      ...counted,
      uri: 'sip:biloxi.example.com',
      algorithm: 'MD5',
      qop: 'auth',
    } as const;
    expect(short.response).toBe(`"${digestResponse(input)}"`);
  });

  const mistakes: readonly DigestMistake[] = [
    'body-put-in',
    'method-other',
    'order-changed',
    'password-empty',
    'qop-left-out',
    'quotes-hashed',
    'realm-of-default',
  ];
  it.each(mistakes)('wrongly, and in nothing but the response, if it makes the mistake %s', (mistake) => {
    const { response: wrong, ...rest } = parameters(kept, made({ mistake }));
    const { response, ...others } = parameters(kept);
    expect(wrong).not.toBe(response);
    expect(rest).toEqual(others);
    const input = { ...right, ...counted, algorithm: 'MD5', qop: 'auth' } as const;
    const diagnosis = diagnose(input, wrong?.slice(1, -1) ?? '');
    const causes = diagnosis.verdict === 'mistaken' ? diagnosis.causes : [];
    expect(causes.flatMap((cause) => cause.mistakes.map(({ id }) => id))).toContain(mistake);
  });
});

describe('a phone keeps', () => {
  const old = { ...kept, nonce: 'old', count: 7 };
  const others: readonly KeptChallenge[] = [
    { ...old, realm: 'elsewhere' },
    { ...old, header: 'Proxy-Authorization' },
  ];

  it('one challenge for a realm and a header field, and counts a new nonce from the start', () => {
    expect(keepChallenge([old, ...others], kept)).toEqual([...others, kept]);
  });

  it('the old count, if it is made so', () => {
    const personality = { ...digestByTheBook, keepsCounting: true };
    expect(keepChallenge([old, ...others], kept, personality).at(-1)).toEqual({ ...kept, count: 7 });
    expect(keepChallenge(others, kept, personality).at(-1)).toEqual(kept);
  });

  it('the latest alone, if it is made so', () => {
    const personality = { ...digestByTheBook, oneChallenge: true };
    expect(keepChallenge([old, ...others], kept, personality)).toEqual([kept]);
  });
});
