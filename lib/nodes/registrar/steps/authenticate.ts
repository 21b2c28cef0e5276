import { readAlgorithm, responseLength } from '@/lib/digest/algorithm';
import { digestResponse } from '@/lib/digest/digest-steps';
import { type AuthValue, authParam } from '@/lib/sip/grammar/auth-params';
import { authorization } from '@/lib/sip/headers/authorization';
import { sameUri } from '@/lib/sip/same-uri';
import { valuesOf } from '@/lib/sip/values-of';
import { slice } from '@/lib/text/span';
import type { Registrar } from '../registrar-state';
import { type Ask, pass, type Refused, type RegistrarStep, refuse } from '../registrar-step';

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
      return challenge(
        ask,
        false,
        'Unauthorized',
        `There are no credentials for the realm ${realm}: it is challenged.`,
      );
    }
    const credentials = read(offered);
    return improper(ask, credentials) ?? verify(ask, credentials);
  },
};

/** The directives of Digest credentials as text, quotes removed. */
type Credentials = Readonly<Record<Directive, string | undefined>>;
type Directive = (typeof DIRECTIVES)[number];
const DIRECTIVES = ['username', 'nonce', 'uri', 'response', 'algorithm', 'qop', 'nc', 'cnonce'] as const;

function read(offered: AuthValue): Credentials {
  const entries = DIRECTIVES.map((name) => [name, authParam(offered, name)?.text] as const);
  return Object.fromEntries(entries) as Record<Directive, string | undefined>;
}

/** Directives that are missing or have impossible values: 400 (RFC 2617 §3.2.2). */
function improper(ask: Ask, credentials: Credentials): Refused | undefined {
  const bad = (reason: string, because: string) => refuse(ask, 400, `Bad Request: ${reason}`, because);
  const required: readonly Directive[] = ['username', 'nonce', 'uri', 'response', 'qop', 'nc', 'cnonce'];
  const absent = required.find((name) => credentials[name] === undefined);
  if (absent !== undefined) {
    const because =
      absent === 'qop'
        ? 'The challenge offered qop="auth", so the credentials must choose it and bring nc and cnonce.'
        : `Digest credentials must have ${absent}.`;
    return bad(`Authorization has no ${absent}`, because);
  }
  const algorithm = readAlgorithm(credentials.algorithm);
  if (algorithm !== 'MD5') {
    return bad(
      'algorithm was not offered',
      `The challenge offered MD5, the credentials name ${credentials.algorithm}.`,
    );
  }
  if (credentials.qop !== 'auth') {
    return bad(
      'qop was not offered',
      `The challenge offered auth, the credentials chose ${credentials.qop}.`,
    );
  }
  if (!/^[0-9a-f]{8}$/i.test(credentials.nc ?? '')) {
    return bad('nc is not eight hexadecimal digits', `The nonce count is ${credentials.nc}.`);
  }
  const digits = responseLength(algorithm);
  const given = credentials.response ?? '';
  if (given.length !== digits || !/^[0-9a-f]*$/i.test(given)) {
    const because = `An MD5 response has ${digits} hexadecimal digits; this one has ${given.length} characters.`;
    return bad(`response is not ${digits} hexadecimal digits`, because);
  }
  if (credentials.uri !== ask.requestUri && !sameUri(credentials.uri ?? '', ask.requestUri)) {
    const because = `The credentials are for ${credentials.uri}, the request is for ${ask.requestUri}.`;
    return bad('uri is not the Request-URI', because);
  }
  return undefined;
}

/** Compares the response with the one that user, password and nonce give; only then looks at the nonce's age. */
function verify(ask: Ask, credentials: Credentials) {
  const { registrar, context } = ask;
  const { username = '', nonce = '', nc = '', cnonce = '', uri = '', response = '' } = credentials;
  const password = registrar.config.passwords[username];
  const expected = digestResponse({
    algorithm: 'MD5',
    username,
    realm: registrar.config.realm,
    password: password ?? '',
    method: 'REGISTER',
    uri,
    nonce,
    qop: 'auth',
    nc,
    cnonce,
    body: slice(ask.request.text, ask.request.body),
  });
  if (password === undefined || response.toLowerCase() !== expected) {
    const because =
      password === undefined
        ? `There is no user ${username} here; a registrar answers as if the password were wrong.`
        : `The response is not what the password of ${username} gives for this nonce and this request.`;
    return challenge(ask, false, 'Unauthorized: the response does not fit user and password', because);
  }
  const issued = registrar.nonces[nonce];
  if (issued === undefined || context.now - issued.issuedAt > registrar.config.nonceLifetime) {
    return challenge(
      ask,
      true,
      'Unauthorized: stale nonce',
      'The password is right, but the nonce is not valid any more.',
    );
  }
  const count = Number.parseInt(nc, 16);
  if (count <= issued.count) {
    const because = `The nonce count ${nc} is not above the last one, ${issued.count}: this may be a replay.`;
    return challenge(ask, true, 'Unauthorized: nonce count was used before', because);
  }
  const nonces = { ...registrar.nonces, [nonce]: { ...issued, count } };
  const known: Ask = { ...ask, registrar: { ...registrar, nonces }, username };
  return pass(known, `The response fits: the sender knows the password of ${username}.`);
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
  const registrar: Registrar = {
    ...ask.registrar,
    nonces: { ...ask.registrar.nonces, [nonce]: { issuedAt: ask.context.now, count: 0 } },
  };
  return { ...refuse(ask, 401, reason, because, [['WWW-Authenticate', value]]), registrar };
}
