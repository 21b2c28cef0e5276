import { isSession, readAlgorithm } from '@/lib/digest/algorithm';
import type { Evidence } from '@/lib/sim/scenario';
import { type AuthValue, authParam } from '@/lib/sip/grammar/auth-params';
import { proxyAuthenticate } from '@/lib/sip/headers/proxy-authenticate';
import { wwwAuthenticate } from '@/lib/sip/headers/www-authenticate';
import type { Message } from '@/lib/sip/message';
import { valuesOf } from '@/lib/sip/values-of';
import { type DigestPersonality, digestByTheBook } from './digest-personality';
import type { KeptChallenge } from './user-agent-state';

/** What the phone makes of a 401 or 407. */
export interface ReadChallenge {
  readonly challenge: KeptChallenge;
  /** True if only the nonce was too old (RFC 7616 §3.3): the credentials themselves were right. */
  readonly stale: boolean;
  /** The challenge that it chose. */
  readonly evidence: readonly Evidence[];
}

/**
 * The topmost challenge that this phone can answer (RFC 8760 §2.4), or the reason why it can answer none.
 * A 401 carries WWW-Authenticate and is answered with Authorization, a 407 Proxy-Authenticate and
 * Proxy-Authorization (RFC 3261 §22.2, §22.3).
 */
export function readChallenge(
  response: Message,
  status: number,
  personality: DigestPersonality = digestByTheBook,
): ReadChallenge | string {
  const proxy = status === 407;
  const challenges = valuesOf(response, proxy ? proxyAuthenticate : wwwAuthenticate);
  const name = proxy ? 'Proxy-Authenticate' : 'WWW-Authenticate';
  if (challenges.length === 0) return `the ${status} has no ${name}, so there is nothing to answer`;
  const header = proxy ? 'Proxy-Authorization' : 'Authorization';
  const obstacles: string[] = [];
  for (const value of personality.firstChallengeOnly ? challenges.slice(0, 1) : challenges) {
    const read = readOne(value, header, personality);
    if (typeof read !== 'string') return read;
    obstacles.push(read);
  }
  const rest = obstacles.length < challenges.length ? '; it looks at no challenge but the topmost' : '';
  return `this phone can answer no challenge in the ${status}: ${[...new Set(obstacles)].join(', ')}${rest}`;
}

/** One challenge, or what keeps this phone from answering it. */
function readOne(
  value: AuthValue,
  header: KeptChallenge['header'],
  personality: DigestPersonality,
): ReadChallenge | string {
  const text = (param: string) => authParam(value, param)?.text;
  const [realm, nonce, opaque] = [text('realm'), text('nonce'), text('opaque')];
  if (value.scheme.value.toLowerCase() !== 'digest') return `it does not know ${value.scheme.value}`;
  if (realm === undefined) return 'the realm is missing';
  if (nonce === undefined) return 'the nonce is missing';
  if (personality.realm !== undefined && realm !== personality.realm) {
    return `it has a password for the realm ${personality.realm} alone, and this one is ${realm}`;
  }
  const algorithm = readAlgorithm(text('algorithm'));
  if (algorithm === undefined || !personality.algorithms.includes(algorithm)) {
    return `it does not know the algorithm ${text('algorithm') ?? 'MD5'}`;
  }
  const qop = chooseQop(text('qop'), personality);
  if (qop === 'unknown') return `it does not know the qop ${text('qop')}`;
  if (isSession(algorithm) && qop === undefined) {
    return `${algorithm} hashes a cnonce, which only goes with qop (RFC 3261 §22.4)`;
  }
  const challenge: KeptChallenge = {
    header,
    realm,
    nonce,
    algorithm,
    count: 0,
    ...(opaque === undefined ? {} : { opaque }),
    ...(qop === undefined ? {} : { qop }),
  };
  const stale = text('stale')?.toLowerCase() === 'true';
  return { challenge, stale, evidence: [{ from: value.from, to: value.to }] };
}

/** One token out of the list in the challenge: the preferred one where it is offered, else the other. */
function chooseQop(
  list: string | undefined,
  { qop, unsolicitedQop = false }: DigestPersonality,
): 'auth' | 'auth-int' | 'unknown' | undefined {
  if (qop === 'ignore') return undefined;
  if (list === undefined) return unsolicitedQop ? qop : undefined;
  const offered = list.split(',').map((token) => token.trim().toLowerCase());
  return ([qop, 'auth', 'auth-int'] as const).find((token) => offered.includes(token)) ?? 'unknown';
}
