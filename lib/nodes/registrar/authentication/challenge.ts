import type { DigestAlgorithm } from '@/lib/digest/algorithm';
import { quoted } from '@/lib/sip/grammar/quoted';
import type { Field } from '../../response';
import type { AuthenticationPolicy } from '../registrar-policy';
import { type Ask, type Refused, refuse } from '../registrar-step';
import { afterChallenge } from './lockout';
import { withNonce } from './nonces';

/** Why a request is challenged. */
export interface Occasion {
  /** `nothing`: no credentials for this realm came. `nonce`: the password was right. `password`: it was wrong. */
  readonly missing: 'nothing' | 'nonce' | 'password';
  /** The reason phrase. */
  readonly reason: string;
  /** One sentence for the decision list. */
  readonly because: string;
}

/**
 * A 401 with one challenge for each algorithm, the one that the registrar likes best first (RFC 3261 §22.1, RFC 8760
 * §2.3). They share one nonce, since the client answers only one of them.
 */
export function challenge(ask: Ask, { missing, reason, because }: Occasion): Refused {
  const { context } = ask;
  const blameless = missing !== 'password';
  const registrar = blameless ? afterChallenge(ask.registrar, ask.route, context.now) : ask.registrar;
  const { realm, policy } = registrar.config;
  const { algorithms, nonceForm, nonceLifetime } = policy.authentication;
  const nonce = formed(context.dice.draw('nonce', 32), nonceForm);
  const stale = staleFlag(policy.authentication, missing);
  const fields = algorithms.map(
    (algorithm): Field => [
      'WWW-Authenticate',
      challengeValue(policy.authentication, realm, nonce, algorithm, stale),
    ],
  );
  const nonces = withNonce(registrar.nonces, nonce, context.now, nonceLifetime);
  const told = because + misleading(policy.authentication, missing);
  return { ...refuse(ask, 401, reason, told, fields), registrar: { ...registrar, nonces } };
}

/** What the client will make of it, where the registrar has ideas of its own about stale. */
function misleading({ stale }: AuthenticationPolicy, missing: Occasion['missing']): string {
  if (stale === 'absent' && missing === 'nonce') {
    return ' This registrar does not say so: to the client it looks like a wrong password.';
  }
  if (stale === 'always' && missing === 'password') {
    return ' This registrar says stale=TRUE all the same: to the client it looks as if only the nonce were old.';
  }
  return '';
}

/** What the challenge says of the nonce of the request: `TRUE` means that the password was right (RFC 7616 §3.3). */
function staleFlag(
  { stale }: AuthenticationPolicy,
  missing: Occasion['missing'],
): 'TRUE' | 'FALSE' | undefined {
  switch (stale) {
    case 'absent':
      return undefined;
    case 'by-rule':
      return missing === 'nonce' ? 'TRUE' : 'FALSE';
    case 'always':
      return missing === 'nothing' ? 'FALSE' : 'TRUE';
  }
}

/** `Digest realm="…", qop="auth",` and so on, in up to three lines. */
function challengeValue(
  { qop, opaque, namesAlgorithm }: AuthenticationPolicy,
  realm: string,
  nonce: string,
  algorithm: DigestAlgorithm,
  stale: 'TRUE' | 'FALSE' | undefined,
): string {
  const lines = [
    [`Digest realm=${quoted(realm)}`, ...(qop.length === 0 ? [] : [`qop=${quoted(qop.join(','))}`])],
    [`nonce=${quoted(nonce)}`],
    [
      ...(opaque === undefined ? [] : [`opaque=${quoted(opaque)}`]),
      ...(stale === undefined ? [] : [`stale=${stale}`]),
      ...(namesAlgorithm || algorithm !== 'MD5' ? [`algorithm=${algorithm}`] : []),
    ],
  ];
  return lines
    .filter((params) => params.length > 0)
    .map((params) => params.join(', '))
    .join(',\r\n ');
}

/** A nonce of a scenario that is no row of 32 digits stays as it is. */
function formed(digits: string, form: AuthenticationPolicy['nonceForm']): string {
  if (form === 'digits') return digits;
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
