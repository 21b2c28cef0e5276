import { isSession, readAlgorithm } from '@/lib/digest/algorithm';
import { digestResponse } from '@/lib/digest/digest-steps';
import { authParam } from '@/lib/sip/grammar/auth-params';
import { proxyAuthenticate } from '@/lib/sip/headers/proxy-authenticate';
import { wwwAuthenticate } from '@/lib/sip/headers/www-authenticate';
import type { Message } from '@/lib/sip/message';
import { valuesOf } from '@/lib/sip/values-of';
import type { CredentialsField } from './register-request';
import type { KeptChallenge, UserAgentConfig } from './user-agent-state';

/** What the phone makes of a 401 or 407. */
export interface ReadChallenge {
  readonly challenge: KeptChallenge;
  /** True if only the nonce was too old (RFC 2617 §3.2.1): the credentials themselves were right. */
  readonly stale: boolean;
}

/**
 * The topmost challenge that this phone can answer (RFC 8760 §2.4), or the reason why it can answer none.
 * A 401 carries WWW-Authenticate and is answered with Authorization, a 407 Proxy-Authenticate and
 * Proxy-Authorization (RFC 3261 §22.2, §22.3).
 */
export function readChallenge(response: Message, status: number): ReadChallenge | string {
  const proxy = status === 407;
  const challenges = valuesOf(response, proxy ? proxyAuthenticate : wwwAuthenticate);
  const name = proxy ? 'Proxy-Authenticate' : 'WWW-Authenticate';
  if (challenges.length === 0) return `the ${status} has no ${name}, so there is nothing to answer`;
  for (const value of challenges) {
    const text = (param: string) => authParam(value, param)?.text;
    const [realm, nonce] = [text('realm'), text('nonce')];
    const algorithm = readAlgorithm(text('algorithm'));
    const qop = chooseQop(text('qop'));
    if (value.scheme.value.toLowerCase() !== 'digest' || realm === undefined || nonce === undefined) continue;
    if (algorithm === undefined || qop === 'unknown') continue;
    // The -sess algorithms hash a cnonce, which only goes with qop (RFC 3261 §22.4).
    if (isSession(algorithm) && qop === undefined) continue;
    const opaque = text('opaque');
    const challenge: KeptChallenge = {
      header: proxy ? 'Proxy-Authorization' : 'Authorization',
      realm,
      nonce,
      algorithm,
      count: 0,
      ...(opaque === undefined ? {} : { opaque }),
      ...(qop === undefined ? {} : { qop }),
    };
    return { challenge, stale: text('stale')?.toLowerCase() === 'true' };
  }
  return `no challenge in the ${status} is a Digest with realm, nonce, and an algorithm and qop that this phone knows`;
}

/** One token out of the list in the challenge; `auth` where there is a choice, since a REGISTER has no body. */
function chooseQop(list: string | undefined): 'auth' | 'auth-int' | 'unknown' | undefined {
  if (list === undefined) return undefined;
  const offered = list.split(',').map((token) => token.trim().toLowerCase());
  if (offered.includes('auth')) return 'auth';
  return offered.includes('auth-int') ? 'auth-int' : 'unknown';
}

/** The credentials for a challenge, as a header field (RFC 7616 §3.4, RFC 3261 §22.4), and the challenge as used. */
export function answerChallenge(
  kept: KeptChallenge,
  config: UserAgentConfig,
  cnonce: string,
): { readonly field: CredentialsField; readonly used: KeptChallenge } {
  const used: KeptChallenge = { ...kept, count: kept.count + 1 };
  const nc = used.count.toString(16).padStart(8, '0');
  const response = digestResponse({
    algorithm: kept.algorithm,
    username: config.username,
    realm: kept.realm,
    password: config.password,
    method: 'REGISTER',
    uri: config.registrar,
    nonce: kept.nonce,
    ...(kept.qop === undefined ? {} : { qop: kept.qop, nc, cnonce }),
  });
  const protection = kept.qop === undefined ? [] : [`qop=${kept.qop}, nc=${nc}, cnonce=${quoted(cnonce)},`];
  const opaque = kept.opaque === undefined ? '' : ` opaque=${quoted(kept.opaque)},`;
  const value = [
    `Digest username=${quoted(config.username)}, realm=${quoted(kept.realm)},`,
    `nonce=${quoted(kept.nonce)},${opaque}`,
    `uri=${quoted(config.registrar)}, algorithm=${kept.algorithm},`,
    ...protection,
    `response=${quoted(response)}`,
  ].join('\r\n ');
  return { field: [kept.header, value], used };
}

/** A quoted-string (RFC 3261 §25.1). */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
