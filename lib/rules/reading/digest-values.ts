import type { AuthParam } from '@/lib/sip/grammar/auth-param';
import { authParam } from '@/lib/sip/grammar/auth-params';
import type { Challenge } from '@/lib/sip/grammar/challenge';
import type { Credentials } from '@/lib/sip/grammar/credentials';
import { authorization } from '@/lib/sip/headers/authorization';
import { proxyAuthenticate } from '@/lib/sip/headers/proxy-authenticate';
import { proxyAuthorization } from '@/lib/sip/headers/proxy-authorization';
import { wwwAuthenticate } from '@/lib/sip/headers/www-authenticate';
import type { Message } from '@/lib/sip/message';
import { valuesOf } from '@/lib/sip/values-of';
import type { Span } from '@/lib/text/span';

/** Who asks: the registrar or user agent server itself (401), or a proxy on the way (407). RFC 3261 §22.2, §22.3. */
export type Asker = 'server' | 'proxy';

/** Credentials of the scheme Digest in a message, those in Authorization or those in Proxy-Authorization. */
export function credentialsFor(message: Message, asker: Asker): readonly Credentials[] {
  return valuesOf(message, asker === 'server' ? authorization : proxyAuthorization).filter(isDigest);
}

/** All credentials of the scheme Digest in a message. */
export function digestCredentials(message: Message): readonly Credentials[] {
  return askers.flatMap((asker) => credentialsFor(message, asker));
}

/** Challenges of the scheme Digest in a message, those in WWW-Authenticate or those in Proxy-Authenticate. */
export function challengesOf(message: Message, asker: Asker): readonly Challenge[] {
  return valuesOf(message, asker === 'server' ? wwwAuthenticate : proxyAuthenticate).filter(isDigest);
}

/** All challenges of the scheme Digest in a message. */
export function digestChallenges(message: Message): readonly Challenge[] {
  return askers.flatMap((asker) => challengesOf(message, asker));
}

export const askers: readonly Asker[] = ['server', 'proxy'];

/** What a parameter means, without quotes; undefined where it is absent. */
export function textOf(owner: Credentials | Challenge, name: string): string | undefined {
  return authParam(owner, name)?.text;
}

/** What stands between the quotation marks, escapes and all; undefined where the parameter is absent. */
export function writtenOf(owner: Credentials | Challenge, name: string): string | undefined {
  const param = authParam(owner, name);
  if (!param) return undefined;
  const { from, to } = withinQuotes(param);
  const { value } = param;
  return value.value.slice(from - value.from, to - value.from);
}

/** The value of a parameter without its quotation marks, as a place. */
export function withinQuotes({ value, quoted }: AuthParam): Span {
  if (!quoted) return { from: value.from, to: value.to };
  const closed = value.value.length > 1 && value.value.endsWith('"');
  return { from: value.from + 1, to: closed ? value.to - 1 : value.to };
}

/** The tokens of a `qop` parameter of a challenge, in lower case: `["auth", "auth-int"]`. */
export function qopTokens(list: string): readonly string[] {
  return list
    .split(',')
    .map((token) => token.trim().toLowerCase())
    .filter((token) => token !== '');
}

function isDigest(value: Credentials | Challenge): boolean {
  return value.scheme.value.toLowerCase() === 'digest';
}
