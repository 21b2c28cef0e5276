import { lockedOut } from '@/lib/nodes/registrar/authentication/lockout';
import type { NonceTable } from '@/lib/nodes/registrar/authentication/nonces';
import { strict } from '@/lib/nodes/registrar/profiles/strict';
import type { AuthenticationPolicy } from '@/lib/nodes/registrar/registrar-policy';
import { newRegistrar, type Registrar } from '@/lib/nodes/registrar/registrar-state';
import type { Passed, Refused } from '@/lib/nodes/registrar/registrar-step';
import { authenticate } from '@/lib/nodes/registrar/steps/authenticate';
import { answerChallenge } from '@/lib/nodes/user-agent/answer-challenge';
import { type DigestPersonality, digestByTheBook } from '@/lib/nodes/user-agent/digest-personality';
import type { KeptChallenge } from '@/lib/nodes/user-agent/user-agent-state';
import { rollDice } from '@/lib/sim/dice';
import { parse } from '@/lib/sip/parse';

/** What the credentials are for. */
export const registrarUri = 'sip:biloxi.example.com';

/** The step alone, with a registrar that remembers and a clock that somebody else turns. */
export function conversation(changes: Partial<AuthenticationPolicy>, nonces: NonceTable = []) {
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
export function told(result: Passed | Refused): string {
  return result.pass ? `pass ${result.ask.username ?? 'nobody'}` : `${result.status} ${result.reason}`;
}

/** The challenges of an answer, each in one line. */
export function challengesOf(result: Passed | Refused): readonly string[] {
  return result.pass ? [] : result.fields.map(([, value]) => value.replaceAll('\r\n ', ' '));
}

/** Credentials of bob for a nonce, as a phone would write them but for what is said otherwise. */
export function proof(
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

/** Right but for the password, and for a user whom nobody knows. */
export const wrongPassword = proof({}, { password: 'carnival' });
export const unknownUser = proof({}, { username: 'nobody' });
