import { rememberedResponse } from '@/lib/digest/remembered-response';
import { authParam } from '@/lib/sip/grammar/auth-params';
import { slice } from '@/lib/text/span';
import { own } from '../../own';
import { type Ask, type Passed, pass, type Refused, refuse } from '../registrar-step';
import { showing } from '../showing';
import { challenge } from './challenge';
import { afterFailure, afterSuccess } from './lockout';
import { ageOfNonce, issuedNonce, type NonceAge, withUse } from './nonces';
import type { Credentials } from './read-credentials';

/**
 * Compares the response with the one that user, password and nonce give, and only then looks at the nonce: stale=TRUE may
 * be said to nobody but those who know the password (RFC 7616 §3.3).
 */
export function verifyCredentials(ask: Ask, credentials: Credentials): Passed | Refused {
  const { registrar, context, route } = ask;
  const { username, nonce, protection, written } = credentials;
  const password = own(registrar.config.passwords, username);
  if (password === undefined) {
    const because = `There is no user ${username} here; a registrar answers as if the password were wrong.`;
    return showing(refuseWrong(ask, because), authParam(written, 'username'));
  }
  if (credentials.response.toLowerCase() !== rightResponse(ask, credentials, password)) {
    const because = `The response is not what the password of ${username} gives for this nonce and this request.`;
    return showing(refuseWrong(ask, because), authParam(written, 'response'));
  }
  const known: Ask = { ...ask, registrar: afterSuccess(registrar, route) };
  const age = ageOfNonce(registrar.nonces, nonce, context.now, registrar.config.policy.authentication);
  if (age !== 'good') return showing(refuseStale(known, age), authParam(written, 'nonce'));
  const count = protection && Number.parseInt(protection.nc, 16);
  const replayed = count === undefined ? undefined : refuseReplay(known, nonce, count);
  if (replayed) return showing(replayed, authParam(written, 'nc'));
  const nonces = withUse(registrar.nonces, nonce, count);
  const because = `The response fits: the sender knows the password of ${username}.`;
  const proved: Ask = { ...known, registrar: { ...known.registrar, nonces }, username };
  return showing(pass(proved, because), authParam(written, 'response'));
}

function rightResponse(ask: Ask, { protection, ...given }: Credentials, password: string): string {
  const { startLine, text, body } = ask.request;
  return rememberedResponse({
    algorithm: given.algorithm,
    username: given.username,
    realm: ask.registrar.config.realm,
    password,
    method: startLine.kind === 'request' ? startLine.method.value : '',
    uri: given.uri,
    nonce: given.nonce,
    body: slice(text, body),
    ...protection,
  });
}

/** An unknown user and a wrong password get the same answer, so that nobody learns which users exist. */
function refuseWrong(ask: Ask, because: string): Refused {
  const { wrongCredentials } = ask.registrar.config.policy.authentication;
  const counted: Ask = { ...ask, registrar: afterFailure(ask.registrar, ask.route, ask.context.now) };
  const what = 'the response does not fit user and password';
  if (wrongCredentials === '403') return refuse(counted, 403, `Forbidden: ${what}`, because);
  return challenge(counted, { missing: 'password', reason: `Unauthorized: ${what}`, because });
}

const WHY: Readonly<Record<Exclude<NonceAge, 'good'>, string>> = {
  unknown: 'this registrar does not know the nonce, or not any more',
  ended: 'the nonce has become too old',
  'used up': 'the nonce was used as often as this registrar allows',
};

function refuseStale(ask: Ask, age: Exclude<NonceAge, 'good'>): Refused {
  const because = `The password is right, but ${WHY[age]}.`;
  return challenge(ask, { missing: 'nonce', reason: 'Unauthorized: stale nonce', because });
}

/** A count that is not above the highest one may come from somebody who listened (RFC 7616 §3.4). */
function refuseReplay(ask: Ask, nonce: string, count: number): Refused | undefined {
  const { registrar } = ask;
  const last = issuedNonce(registrar.nonces, nonce)?.count ?? 0;
  if (!registrar.config.policy.authentication.checksCount || count > last) return undefined;
  const because = `The nonce count ${count} is not above the last one, ${last}: this may be a replay.`;
  return challenge(ask, {
    missing: 'nonce',
    reason: 'Unauthorized: nonce count was used before',
    because,
  });
}
