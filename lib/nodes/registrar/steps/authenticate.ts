import { readAlgorithm, responseLength } from '@/lib/digest/algorithm';
import { digestResponse } from '@/lib/digest/digest-steps';
import { type AuthValue, authParam } from '@/lib/sip/grammar/auth-params';
import { authorization } from '@/lib/sip/headers/authorization';
import { sameUri } from '@/lib/sip/uri/same-uri';
import { fieldsNamed, valuesOf } from '@/lib/sip/values-of';
import { slice } from '@/lib/text/span';
import { own } from '../../own';
import type { IssuedNonce, Registrar } from '../registrar-state';
import { type Ask, type Passed, pass, type Refused, type RegistrarStep, refuse } from '../registrar-step';

/** Who sends this? (RFC 3261 §10.3 step 3, §22) */
export const authenticate: RegistrarStep = {
  step: '10.3 step 3',
  spec: 'RFC 3261 §22.4',
  run(ask) {
    const { realm } = ask.registrar.config;
    const offered = valuesOf(ask.request, authorization).find(
      (value) => value.scheme.value.toLowerCase() === 'digest' && authParam(value, 'realm')?.text === realm,
    );
    if (offered === undefined) {
      // Whoever brought credentials for something else has to be told; whoever brought none is simply asked.
      const brought = fieldsNamed(ask.request, 'Authorization').length > 0;
      const because = brought
        ? `There are credentials, but none of the scheme Digest for the realm ${realm}.`
        : `There are no credentials: the realm ${realm} is challenged.`;
      const reason = brought ? `Unauthorized: no Digest credentials for ${realm}` : 'Unauthorized';
      return challenge(ask, false, reason, because);
    }
    const credentials = readCredentials(ask, offered);
    return 'pass' in credentials ? credentials : verify(ask, credentials);
  },
};

/** Credentials that can be checked. */
interface Credentials {
  readonly username: string;
  readonly nonce: string;
  readonly uri: string;
  readonly response: string;
  /** Absent in the old form without qop (RFC 2069). */
  readonly counted?: { readonly nc: string; readonly cnonce: string };
}

/** Reads credentials, or refuses those that lack something or say what cannot be: 400 (RFC 2617 §3.2.2). */
function readCredentials(ask: Ask, offered: AuthValue): Credentials | Refused {
  const bad = (reason: string, because: string) => refuse(ask, 400, `Bad Request: ${reason}`, because);
  const text = (name: string) => authParam(offered, name)?.text;
  const lacks = (name: string) =>
    bad(`Authorization has no ${name}`, `Digest credentials must have ${name}.`);
  const [username, nonce, uri, response] = [text('username'), text('nonce'), text('uri'), text('response')];
  if (username === undefined) return lacks('username');
  if (nonce === undefined) return lacks('nonce');
  if (uri === undefined) return lacks('uri');
  if (response === undefined) return lacks('response');
  const algorithm = text('algorithm');
  if (readAlgorithm(algorithm) !== 'MD5') {
    return bad('algorithm was not offered', `The challenge offered MD5, the credentials name ${algorithm}.`);
  }
  const counted = readCount(ask, text('qop'), text('nc'), text('cnonce'));
  if (counted !== undefined && 'pass' in counted) return counted;
  const digits = responseLength('MD5');
  if (response.length !== digits || !/^[0-9a-f]*$/i.test(response)) {
    const because = `An MD5 response has ${digits} hexadecimal digits; this one has ${response.length} characters.`;
    return bad(`response is not ${digits} hexadecimal digits`, because);
  }
  if (uri !== ask.requestUri && !sameUri(uri, ask.requestUri)) {
    const because = `The credentials are for ${uri}, the request is for ${ask.requestUri}.`;
    return bad('uri is not the Request-URI', because);
  }
  return { username, nonce, uri, response, ...(counted ? { counted } : {}) };
}

/** nc and cnonce, which go with qop. */
function readCount(
  ask: Ask,
  qop: string | undefined,
  nc: string | undefined,
  cnonce: string | undefined,
): Credentials['counted'] | Refused {
  const bad = (reason: string, because: string) => refuse(ask, 400, `Bad Request: ${reason}`, because);
  if (qop === undefined) {
    if (!ask.registrar.config.requireQop) return undefined;
    const because =
      'The challenge offered qop="auth", so a client must choose it and bring nc and cnonce; this registrar insists.';
    return bad('Authorization has no qop', because);
  }
  if (qop !== 'auth') {
    return bad('qop was not offered', `The challenge offered auth, the credentials chose ${qop}.`);
  }
  if (nc === undefined || cnonce === undefined) {
    const absent = nc === undefined ? 'nc' : 'cnonce';
    return bad(`Authorization has no ${absent}`, `Credentials with qop must have ${absent}.`);
  }
  if (!/^[0-9a-f]{8}$/i.test(nc)) {
    return bad('nc is not eight hexadecimal digits', `The nonce count is ${nc}.`);
  }
  return { nc, cnonce };
}

/** Compares the response with the one that user, password and nonce give; only then looks at the nonce's age. */
function verify(ask: Ask, credentials: Credentials): Passed | Refused {
  const { registrar, context } = ask;
  const { username, nonce, counted } = credentials;
  const password = own(registrar.config.passwords, username);
  if (
    password === undefined ||
    credentials.response.toLowerCase() !== rightResponse(ask, credentials, password)
  ) {
    const because =
      password === undefined
        ? `There is no user ${username} here; a registrar answers as if the password were wrong.`
        : `The response is not what the password of ${username} gives for this nonce and this request.`;
    return challenge(ask, false, 'Unauthorized: the response does not fit user and password', because);
  }
  const issued = own(registrar.nonces, nonce);
  if (issued === undefined || context.now - issued.issuedAt > registrar.config.nonceLifetime) {
    const because = 'The password is right, but the nonce is not valid, or not any more.';
    return challenge(ask, true, 'Unauthorized: stale nonce', because);
  }
  const because = `The response fits: the sender knows the password of ${username}.`;
  if (counted === undefined) return pass({ ...ask, username }, because);
  const count = Number.parseInt(counted.nc, 16);
  if (count <= issued.count) {
    const replayed = `The nonce count ${counted.nc} is not above the last one, ${issued.count}: this may be a replay.`;
    return challenge(ask, true, 'Unauthorized: nonce count was used before', replayed);
  }
  const nonces = { ...registrar.nonces, [nonce]: { ...issued, count } };
  return pass({ ...ask, registrar: { ...registrar, nonces }, username }, because);
}

function rightResponse(ask: Ask, { username, nonce, uri, counted }: Credentials, password: string): string {
  return digestResponse({
    algorithm: 'MD5',
    username,
    realm: ask.registrar.config.realm,
    password,
    method: 'REGISTER',
    uri,
    nonce,
    body: slice(ask.request.text, ask.request.body),
    ...(counted ? { qop: 'auth', ...counted } : {}),
  });
}

/** A 401 with a fresh nonce (RFC 3261 §22.1, §22.4 item 8: qop is always sent). */
function challenge(ask: Ask, stale: boolean, reason: string, because: string): Refused {
  const nonce = ask.context.dice.draw('nonce', 32);
  const { realm } = ask.registrar.config;
  const value = [
    `Digest realm="${realm}", qop="auth",`,
    `nonce="${nonce}",`,
    `opaque="", stale=${stale ? 'TRUE' : 'FALSE'}, algorithm=MD5`,
  ].join('\r\n ');
  const fresh: IssuedNonce = { issuedAt: ask.context.now, count: 0 };
  const registrar: Registrar = { ...ask.registrar, nonces: { ...ask.registrar.nonces, [nonce]: fresh } };
  return { ...refuse(ask, 401, reason, because, [['WWW-Authenticate', value]]), registrar };
}
