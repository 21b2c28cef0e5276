import { type DigestAlgorithm, isSession, readAlgorithm, responseLength } from '@/lib/digest/algorithm';
import { type AuthValue, authParam } from '@/lib/sip/grammar/auth-params';
import { sameUri } from '@/lib/sip/uri/same-uri';
import { type Ask, type Refused, refuse } from '../registrar-step';
import { showing } from '../showing';

/** Credentials that can be checked. */
export interface Credentials {
  readonly username: string;
  readonly nonce: string;
  readonly uri: string;
  readonly response: string;
  readonly algorithm: DigestAlgorithm;
  /** Absent in the old form without qop (RFC 2069). */
  readonly protection?: Protection;
  /** Where they stand in the request. */
  readonly written: AuthValue;
}

interface Protection {
  readonly qop: 'auth' | 'auth-int';
  readonly nc: string;
  readonly cnonce: string;
}

/** Reads credentials, or refuses those that lack something or say what cannot be: 400 (RFC 7616 §3.4). */
export function readCredentials(ask: Ask, written: AuthValue): Credentials | Refused {
  const text = (name: string) => authParam(written, name)?.text;
  const bad: Bad = (name, reason, because) =>
    showing(refuse(ask, 400, `Bad Request: ${reason}`, because), authParam(written, name) ?? written);
  const lacks = (name: string) =>
    bad(name, `Authorization has no ${name}`, `Digest credentials must have ${name}.`);
  const [username, nonce, uri, response] = [text('username'), text('nonce'), text('uri'), text('response')];
  if (username === undefined) return lacks('username');
  if (nonce === undefined) return lacks('nonce');
  if (uri === undefined) return lacks('uri');
  if (response === undefined) return lacks('response');
  const algorithm = readOffered(ask, written, bad);
  if (typeof algorithm !== 'string') return algorithm;
  const protection = readProtection(ask, written, algorithm, bad);
  if (protection !== undefined && 'pass' in protection) return protection;
  const wrong = judgeForm(ask, written, { uri, response, algorithm }, bad);
  if (wrong !== undefined) return wrong;
  return { username, nonce, uri, response, algorithm, written, ...(protection ? { protection } : {}) };
}

/** A 400 that shows the parameter, or all of the credentials where it is missing. */
type Bad = (name: string, reason: string, because: string) => Refused;

/** The algorithm, which must be one of those that were offered (RFC 8760 §2.3); MD5 where none is named. */
function readOffered(ask: Ask, written: AuthValue, bad: Bad): DigestAlgorithm | Refused {
  const { algorithms } = ask.registrar.config.policy.authentication;
  const named = authParam(written, 'algorithm')?.text;
  const algorithm = readAlgorithm(named);
  if (algorithm !== undefined && algorithms.includes(algorithm)) return algorithm;
  const theirs = named === undefined ? 'name none, which means MD5' : `name ${named}`;
  const because = `The challenge offered ${algorithms.join(' and ')}, the credentials ${theirs}.`;
  return bad('algorithm', 'algorithm was not offered', because);
}

/** The protection, with nc and cnonce, which go with it (RFC 3261 §22.4 item 8). */
function readProtection(
  ask: Ask,
  written: AuthValue,
  algorithm: DigestAlgorithm,
  bad: Bad,
): Protection | Refused | undefined {
  const text = (name: string) => authParam(written, name)?.text;
  const offered = ask.registrar.config.policy.authentication.qop;
  const [named, nc, cnonce] = [text('qop'), text('nc'), text('cnonce')];
  if (named === undefined) return judgeOldForm(ask, algorithm, bad);
  const qop = offered.find((one) => one === named.toLowerCase());
  if (qop === undefined) {
    const ours = offered.length === 0 ? 'no qop, and so no nc and cnonce' : offered.join(' and ');
    return bad(
      'qop',
      'qop was not offered',
      `The challenge offered ${ours}; the credentials chose ${named}.`,
    );
  }
  if (nc === undefined || cnonce === undefined) {
    const absent = nc === undefined ? 'nc' : 'cnonce';
    return bad(absent, `Authorization has no ${absent}`, `Credentials with qop must have ${absent}.`);
  }
  if (!/^[0-9a-f]{8}$/i.test(nc)) {
    return bad('nc', 'nc is not eight hexadecimal digits', `The nonce count is ${nc}.`);
  }
  return { qop, nc, cnonce };
}

/** Credentials without qop: in order where none was offered, or where the registrar forgives that. */
function judgeOldForm(ask: Ask, algorithm: DigestAlgorithm, bad: Bad): Refused | undefined {
  const { qop, requireQop } = ask.registrar.config.policy.authentication;
  if (qop.length > 0 && requireQop) {
    const because = `The challenge offered qop="${qop.join(',')}", so a client must choose one and bring nc and cnonce; this registrar insists.`;
    return bad('qop', 'Authorization has no qop', because);
  }
  if (!isSession(algorithm)) return undefined;
  const because = `${algorithm} hashes a cnonce, and a cnonce comes only with qop.`;
  return bad('qop', 'Authorization has no qop', because);
}

/** What the form of the parameters tells before anything is computed. */
function judgeForm(
  ask: Ask,
  written: AuthValue,
  { uri, response, algorithm }: Pick<Credentials, 'uri' | 'response' | 'algorithm'>,
  bad: Bad,
): Refused | undefined {
  const { checksUri, forgivesQuotes } = ask.registrar.config.policy.authentication;
  const inQuotes = ['algorithm', 'qop', 'nc'].find((name) => authParam(written, name)?.quoted);
  if (inQuotes !== undefined && !forgivesQuotes) {
    const because = `In credentials ${inQuotes} must stand without quotation marks (RFC 7616 §3.4).`;
    return bad(inQuotes, `${inQuotes} is in quotation marks`, because);
  }
  const digits = responseLength(algorithm);
  if (response.length !== digits || !/^[0-9a-f]*$/i.test(response)) {
    const because = `A response of ${algorithm} has ${digits} hexadecimal digits; this one has ${response.length} characters.`;
    return bad('response', `response is not ${digits} hexadecimal digits`, because);
  }
  if (!checksUri || uri === ask.requestUri || sameUri(uri, ask.requestUri)) return undefined;
  const because = `The credentials are for ${uri}, the request is for ${ask.requestUri}.`;
  return bad('uri', 'uri is not the Request-URI', because);
}
