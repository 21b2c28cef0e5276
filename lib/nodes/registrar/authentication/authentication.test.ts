import { describe, expect, it } from 'vitest';
import { digestAlgorithms } from '@/lib/digest/algorithm';
import { answerChallenge } from '@/lib/nodes/user-agent/answer-challenge';
import { type DigestPersonality, digestByTheBook } from '@/lib/nodes/user-agent/digest-personality';
import { readChallenge } from '@/lib/nodes/user-agent/read-challenge';
import type { KeptChallenge } from '@/lib/nodes/user-agent/user-agent-state';
import { rollDice } from '@/lib/sim/dice';
import { parse } from '@/lib/sip/parse';
import { slice } from '@/lib/text/span';
import { register } from '@/test/scripted-client';
import { strict } from '../profiles/strict';
import type { AuthenticationPolicy } from '../registrar-policy';
import { newRegistrar, type Registrar } from '../registrar-state';
import type { Passed, Refused } from '../registrar-step';
import { authenticate } from '../steps/authenticate';
import { lockedOut } from './lockout';
import { allNonces, type NonceTable, withNonce } from './nonces';

const registrarUri = 'sip:biloxi.example.com';

/** The step alone, with a registrar that remembers and a clock that somebody else turns. */
function conversation(changes: Partial<AuthenticationPolicy>, nonces: NonceTable = []) {
  const dice = rollDice(1, 'registrar', { nonce: ['n1', 'n2', 'n3', 'n4'] }, {});
  const route = { source: '192.0.2.7:5060', destination: '192.0.2.222:5060', transport: 'UDP' };
  let registrar: Registrar = {
    ...newRegistrar({
      domains: ['biloxi.example.com'],
      realm: 'biloxi',
      passwords: { bob: 'zanzibar', alice: 'wonderland' },
      owners: { 'sip:bob@biloxi.example.com': ['bob'] },
      policy: { ...strict, authentication: { ...strict.authentication, ...changes } },
    }),
    nonces,
  };
  return {
    state: () => registrar,
    isLockedOut: (now: number) => lockedOut(registrar, route, now),
    send(text: string, now = 0): Passed | Refused {
      const context = {
        now,
        self: 'registrar',
        transport: { name: 'UDP', reliable: false },
        dice,
        resolve: () => undefined,
      };
      const request = parse(text);
      const requestUri = request.startLine.kind === 'request' ? request.startLine.uri.value : '';
      const result = authenticate.run({ registrar, request, requestUri, route, context });
      if (result === undefined) throw new Error('this step always says something');
      registrar = result.pass ? result.ask.registrar : result.registrar;
      return result;
    },
  };
}

/** The answer in a word or two: `200` where the request may go on, and of whom. */
function told(result: Passed | Refused): string {
  return result.pass ? `pass ${result.ask.username ?? 'nobody'}` : `${result.status} ${result.reason}`;
}

function challengesOf(result: Passed | Refused): readonly string[] {
  return result.pass ? [] : result.fields.map(([, value]) => value.replaceAll('\r\n ', ' '));
}

/** Credentials of bob for a nonce, as a phone would write them but for what is said otherwise. */
function proof(
  kept: Partial<KeptChallenge> = {},
  { username = 'bob', password = 'zanzibar', personality = {}, uri = registrarUri }: Wrong = {},
): string {
  const challenge: KeptChallenge = {
    header: 'Authorization',
    realm: 'biloxi',
    nonce: 'n1',
    algorithm: 'MD5',
    qop: 'auth',
    count: 0,
    ...kept,
  };
  const account = {
    username,
    password,
    registrar: uri,
    personality: { ...digestByTheBook, ...personality },
  };
  return answerChallenge(challenge, account, 'c').field[1];
}

interface Wrong {
  readonly username?: string;
  readonly password?: string;
  readonly uri?: string;
  readonly personality?: Partial<DigestPersonality>;
}

const opening = register({ cseq: 1, auth: false });
const wrongPassword = proof({}, { password: 'carnival' });
const unknownUser = proof({}, { username: 'nobody' });

describe('a challenge', () => {
  const cases: readonly (readonly [string, Partial<AuthenticationPolicy>, readonly string[]])[] = [
    [
      'says qop, nonce, opaque, stale and algorithm',
      {},
      ['Digest realm="biloxi", qop="auth", nonce="n1", opaque="", stale=FALSE, algorithm=MD5'],
    ],
    [
      'comes once for each algorithm, by preference, with one nonce',
      { algorithms: ['SHA-512-256', 'SHA-256-sess', 'MD5'], qop: ['auth', 'auth-int'] },
      [
        'Digest realm="biloxi", qop="auth,auth-int", nonce="n1", opaque="", stale=FALSE, algorithm=SHA-512-256',
        'Digest realm="biloxi", qop="auth,auth-int", nonce="n1", opaque="", stale=FALSE, algorithm=SHA-256-sess',
        'Digest realm="biloxi", qop="auth,auth-int", nonce="n1", opaque="", stale=FALSE, algorithm=MD5',
      ],
    ],
    [
      'of a registrar that calls everything stale is not stale before anybody tried',
      { stale: 'always', opaque: 'a"b' },
      ['Digest realm="biloxi", qop="auth", nonce="n1", opaque="a\\"b", stale=FALSE, algorithm=MD5'],
    ],
    [
      'names an algorithm other than MD5 always',
      { algorithms: ['SHA-256', 'MD5'], namesAlgorithm: false, stale: 'absent', qop: [] },
      [
        'Digest realm="biloxi", nonce="n1", opaque="", algorithm=SHA-256',
        'Digest realm="biloxi", nonce="n1", opaque=""',
      ],
    ],
  ];
  it.each(cases)('%s', (_, policy, expected) => {
    expect(challengesOf(conversation(policy).send(opening))).toEqual(expected);
  });

  it('has a nonce in the form of a UUID where the policy wants that', () => {
    const uuids = conversation({ nonceForm: 'uuid' });
    for (let n = 1; n <= 4; n++) uuids.send(opening);
    const [challenge] = challengesOf(uuids.send(opening));
    expect(challenge).toMatch(/nonce="[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"/);
  });
});

describe('credentials', () => {
  const sha = { algorithms: ['SHA-256', 'MD5'], qop: ['auth', 'auth-int'] } as const;
  const none = { qop: [], requireQop: false } as const;
  const cases: readonly (readonly [string, Partial<AuthenticationPolicy>, string, string])[] = [
    ['for the preferred algorithm', sha, proof({ algorithm: 'SHA-256' }), 'pass bob'],
    ['for another that was offered', sha, proof(), 'pass bob'],
    ['for auth-int', sha, proof({ qop: 'auth-int' }), 'pass bob'],
    [
      'for an algorithm that was not offered',
      {},
      proof({ algorithm: 'SHA-256' }),
      '400 Bad Request: algorithm was not offered',
    ],
    [
      'without algorithm where MD5 was not offered',
      { algorithms: ['SHA-256'] },
      proof().replace(' algorithm=MD5,', ''),
      '400 Bad Request: algorithm was not offered',
    ],
    [
      'for a qop that was not offered',
      {},
      proof({ qop: 'auth-int' }),
      '400 Bad Request: qop was not offered',
    ],
    ['with qop where none was offered', none, proof(), '400 Bad Request: qop was not offered'],
    ['of the old form, where only that is offered', none, oldForm(), 'pass bob'],
    ['of the old form, insisted against', {}, oldForm(), '400 Bad Request: Authorization has no qop'],
    ['of the old form, forgiven', { requireQop: false }, oldForm(), 'pass bob'],
    [
      'of the old form for a session',
      { algorithms: ['MD5-sess'], requireQop: false },
      proof({ algorithm: 'MD5-sess' }).replace(/ qop=.*\r\n/, ''),
      '400 Bad Request: Authorization has no qop',
    ],
    [
      'with qop in quotation marks',
      {},
      proof({}, { personality: { quotesQop: true } }),
      '400 Bad Request: qop is in quotation marks',
    ],
    [
      'with qop in quotation marks, forgiven',
      { forgivesQuotes: true },
      proof({}, { personality: { quotesQop: true } }),
      'pass bob',
    ],
    [
      'for another URI',
      {},
      proof({}, { uri: 'sip:biloxi.example.com:5060' }),
      '400 Bad Request: uri is not the Request-URI',
    ],
    [
      'for another URI, forgiven',
      { checksUri: false },
      proof({}, { uri: 'sip:biloxi.example.com:5060' }),
      'pass bob',
    ],
    [
      'with a wrong password',
      {},
      wrongPassword,
      '401 Unauthorized: the response does not fit user and password',
    ],
    ['of an unknown user', {}, unknownUser, '401 Unauthorized: the response does not fit user and password'],
    [
      'with a wrong password, forbidden',
      { wrongCredentials: '403' },
      wrongPassword,
      '403 Forbidden: the response does not fit user and password',
    ],
    [
      'of an unknown user, forbidden',
      { wrongCredentials: '403' },
      unknownUser,
      '403 Forbidden: the response does not fit user and password',
    ],
    ['for a nonce that was never given out', {}, proof({ nonce: 'mine' }), '401 Unauthorized: stale nonce'],
    ['whatever they say, where nobody is asked', { algorithms: [] }, wrongPassword, 'pass bob'],
  ];
  it.each(cases)('%s', (_, policy, auth, expected) => {
    const talk = conversation(policy, withNonce([], 'n1', 0, 1000));
    const result = talk.send(register({ cseq: 2, auth }));
    expect(told(result)).toBe(expected);
    expect(result.evidence?.length ?? 0).toBeGreaterThan(0);
  });

  it('for several realms: those for its own count', () => {
    const talk = conversation({});
    talk.send(opening);
    const two = register({ cseq: 2, auth: proof({ realm: 'elsewhere' }) }).replace(
      'Content-Length',
      `Authorization: ${proof()}\r\nContent-Length`,
    );
    expect(told(talk.send(two))).toBe('pass bob');
  });

  it('for a proxy are none for a registrar, which says so', () => {
    const result = conversation({}).send(
      register({ cseq: 1 }).replace('Authorization:', 'Proxy-Authorization:'),
    );
    expect(told(result)).toBe('401 Unauthorized');
    expect(result.because).toContain('Proxy-Authorization is for proxies');
  });

  it('are shown where they decided', () => {
    const talk = conversation({});
    talk.send(opening);
    const shown = (text: string, now = 0) =>
      talk.send(text, now).evidence?.map((stretch) => slice(text, stretch).replace(/=.*/, ''));
    expect(shown(register({ cseq: 2, auth: proof() }))).toEqual(['response']);
    expect(shown(register({ cseq: 3, auth: wrongPassword }))).toEqual(['response']);
    expect(shown(register({ cseq: 4, auth: unknownUser }))).toEqual(['username']);
    expect(shown(register({ cseq: 5, auth: proof() }))).toEqual(['nc']);
    expect(shown(register({ cseq: 6, auth: proof() }), 900_000)).toEqual(['nonce']);
    expect(shown(register({ cseq: 7, auth: proof({ qop: 'auth-int' }) }))).toEqual(['qop']);
  });
});

/** Credentials without qop, nc and cnonce. */
function oldForm(): string {
  const { qop: _, ...kept } = { realm: 'biloxi', nonce: 'n1', algorithm: 'MD5', count: 0, qop: '' } as const;
  return answerChallenge(
    { ...kept, header: 'Authorization' },
    { username: 'bob', password: 'zanzibar', registrar: registrarUri },
    'c',
  ).field[1];
}

it('tells who does not exist, before it asks, only where its policy says so', () => {
  const nobody = register({ cseq: 1, auth: false, to: 'sip:nobody@biloxi.example.com' });
  expect(told(conversation({}).send(nobody))).toBe('401 Unauthorized');
  const talkative = conversation({ tellsUnknownUsers: true });
  expect(told(talkative.send(nobody))).toBe('404 Not Found: no such address-of-record');
  expect(told(talkative.send(opening))).toBe('401 Unauthorized');
});

describe('a nonce', () => {
  const stale = (result: Passed | Refused) => /stale=(\w+)/.exec(challengesOf(result)[0] ?? '')?.[1];
  const used = (count: number, nonce = 'n1') => register({ cseq: count + 2, auth: proof({ nonce, count }) });

  it('serves many requests, in the order of their counts', () => {
    const talk = conversation({});
    talk.send(opening);
    expect([0, 1, 4, 3, 5].map((count) => told(talk.send(used(count))))).toEqual([
      'pass bob',
      'pass bob',
      'pass bob',
      '401 Unauthorized: nonce count was used before',
      'pass bob',
    ]);
    expect(allNonces(talk.state().nonces)).toEqual([
      ['n1', { issuedAt: 0, count: 6, uses: 4 }],
      ['n2', { issuedAt: 0, count: 0, uses: 0 }],
    ]);
  });

  it('serves the same count twice where nobody looks', () => {
    const talk = conversation({ checksCount: false });
    talk.send(opening);
    expect([0, 0].map((count) => told(talk.send(used(count))))).toEqual(['pass bob', 'pass bob']);
  });

  it('serves so many requests as the policy says, and then it is stale', () => {
    const talk = conversation({ nonceUses: 2 });
    talk.send(opening);
    const results = [0, 1, 2].map((count) => talk.send(used(count)));
    expect(results.map(told)).toEqual(['pass bob', 'pass bob', '401 Unauthorized: stale nonce']);
    expect(results.map(stale)).toEqual([undefined, undefined, 'TRUE']);
    expect(told(talk.send(used(0, 'n2')))).toBe('pass bob');
  });

  it.each([
    ['by-rule', 'TRUE', 'FALSE'],
    ['absent', undefined, undefined],
    ['always', 'TRUE', 'TRUE'],
  ] as const)('that is too old: stale %s', (policy, old, wrong) => {
    const talk = conversation({ stale: policy, nonceLifetime: 1000 });
    talk.send(opening);
    const result = talk.send(used(0), 1001);
    expect(told(result)).toBe('401 Unauthorized: stale nonce');
    expect(result.because.includes('looks like a wrong password')).toBe(policy === 'absent');
    expect(stale(result)).toBe(old);
    const refused = talk.send(register({ cseq: 9, auth: wrongPassword }));
    expect(stale(refused)).toBe(wrong);
    expect(refused.because.includes('as if only the nonce were old')).toBe(policy === 'always');
  });

  it('is forgotten some time after it ended, so that a registrar can run for ever', () => {
    let nonces: NonceTable = [];
    const known = Array.from({ length: 5000 }, (_, second) => {
      nonces = withNonce(nonces, `nonce${second}`, second * 1000, 10_000);
      return allNonces(nonces).length;
    });
    // 21 are not to be forgotten, and each list of the table may wait for its next nonce with some of those that are.
    expect(Math.max(...known)).toBeLessThan(200);
    expect(
      allNonces(nonces)
        .slice(-21)
        .map(([nonce]) => nonce),
    ).toEqual(Array.from({ length: 21 }, (_, i) => `nonce${4979 + i}`));
  });
});

describe('a lockout', () => {
  const lockout = { failures: 3, silence: 60_000 };
  const wrong = register({ cseq: 2, auth: wrongPassword });

  it('begins with the last wrong password that is borne, and ends by itself', () => {
    const talk = conversation({ lockout });
    const silent = [0, 1000, 2000].map((now) => {
      talk.send(wrong, now);
      return talk.isLockedOut(now) !== undefined;
    });
    expect(silent).toEqual([false, false, true]);
    expect(talk.isLockedOut(30_000)).toContain('192.0.2.7');
    expect(talk.isLockedOut(30_000)).toContain('32 seconds');
    expect(talk.isLockedOut(62_000)).toBeUndefined();
    talk.send(wrong, 63_000);
    expect(talk.state().failures).toEqual({ '192.0.2.7': { count: 1 } });
  });

  it('counts wrong passwords in a row: a right one ends it, and an old nonce is none', () => {
    const talk = conversation({ lockout });
    talk.send(opening);
    talk.send(wrong);
    talk.send(register({ cseq: 3, auth: proof({ nonce: 'mine' }) }));
    expect(talk.state().failures).toEqual({});
    talk.send(wrong);
    talk.send(register({ cseq: 4, auth: unknownUser }));
    expect(talk.state().failures).toEqual({ '192.0.2.7': { count: 2 } });
    talk.send(register({ cseq: 5, auth: proof() }));
    expect(talk.state().failures).toEqual({});
  });

  it('counts every challenge, and forgives nothing, where it cannot tell a question from a refusal', () => {
    const talk = conversation({ lockout: { ...lockout, every401: true } });
    talk.send(opening);
    talk.send(register({ cseq: 2, auth: proof() }));
    talk.send(wrong);
    expect(talk.state().failures).toEqual({ '192.0.2.7': { count: 2 } });
    talk.send(opening);
    expect(talk.isLockedOut(0)).toContain('Too many 401s');
  });

  it('is nothing that a registrar without one remembers', () => {
    const talk = conversation({});
    talk.send(wrong);
    expect(talk.state().failures).toEqual({});
  });
});

it.each(digestAlgorithms)('%s is challenged, answered and accepted, whatever the protection', (algorithm) => {
  for (const qop of ['auth', 'auth-int'] as const) {
    const talk = conversation({ algorithms: [algorithm], qop: [qop] });
    const first = talk.send(opening);
    const response = `SIP/2.0 401 Unauthorized\r\nWWW-Authenticate: ${challengesOf(first)[0]}\r\n\r\n`;
    const read = readChallenge(parse(response), 401);
    if (typeof read === 'string') throw new Error(read);
    expect(read.challenge).toMatchObject({ algorithm, qop, nonce: 'n1' });
    const account = { username: 'bob', password: 'zanzibar', registrar: registrarUri };
    let { challenge } = read;
    // Another cnonce each time: the session of a -sess algorithm keeps the first.
    for (const cnonce of ['a', 'b']) {
      const { field, used } = answerChallenge(challenge, account, cnonce);
      challenge = used;
      expect(told(talk.send(register({ cseq: 1 + challenge.count, auth: field[1] })))).toBe('pass bob');
    }
  }
});
