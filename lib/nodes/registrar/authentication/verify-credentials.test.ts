import { describe, expect, it } from 'vitest';
import { digestAlgorithms } from '@/lib/digest/algorithm';
import { answerChallenge } from '@/lib/nodes/user-agent/answer-challenge';
import { readChallenge } from '@/lib/nodes/user-agent/read-challenge';
import { parse } from '@/lib/sip/parse';
import { slice } from '@/lib/text/span';
import { opening } from '@/test/registrar-answers';
import {
  challengesOf,
  conversation,
  proof,
  registrarUri,
  told,
  unknownUser,
  wrongPassword,
} from '@/test/registrar-conversation';
import { register } from '@/test/scripted-client';
import type { AuthenticationPolicy } from '../registrar-policy';
import { withNonce } from './nonces';

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

/** Credentials without qop, nc and cnonce. */
function oldForm(): string {
  const { qop: _, ...kept } = { realm: 'biloxi', nonce: 'n1', algorithm: 'MD5', count: 0, qop: '' } as const;
  return answerChallenge(
    { ...kept, header: 'Authorization' },
    { username: 'bob', password: 'zanzibar', registrar: registrarUri },
    'c',
  ).field[1];
}
