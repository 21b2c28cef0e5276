import type { Span } from '@/lib/text/span';
import { code } from '../characters';
import type { Cursor } from '../cursor';
import type { Token } from '../message';
import { isNumberUpTo } from './bounded-number';
import { repairable } from './fault';
import { bareIpv6Fault, hostFault } from './host-form';
import { portFault } from './port-form';
import type { Uri, UriPart } from './uri';
import { HEADER, PASSWORD, TOKEN, USER } from './uri-characters';
import {
  type ParameterForms,
  reportIdleSeparators,
  reportMissingName,
  reportParameterName,
  reportUriParameters,
} from './uri-parameters-form';
import { hasWhiteSpace, reportStrange, reportUnescaped, reportUriFault } from './uri-part-form';

type SipUri = Uri & { readonly host: Token };

/**
 * Reports the faults of a SIP or SIPS URI behind its scheme (RFC 3261 §25.1): `[ userinfo ] hostport uri-parameters
 * [ headers ]`.
 *
 *     sips:bob:password@client.biloxi.example.com:5061;transport=tcp?Subject=hello
 *          ^
 */
export function reportSipUri(cursor: Cursor, uri: SipUri): void {
  const { host, port, headers, to } = uri;
  reportUserinfo(cursor, uri);
  reportHostport(cursor, uri);
  const headersFrom = reportUriParameters(cursor, uri, port?.to ?? host.to, FORMS);
  for (const header of headers) reportHeader(cursor, header);
  reportIdleSeparators(cursor, headers, { from: headersFrom, to }, 'Expected a header behind each ? and &');
}

/**
 * `userinfo = user [ ":" password ] "@"`. The user may hold `;` and `?`, the password may not.
 *
 *     sip:bob:zanzibar@biloxi.example.com
 *         ^
 */
function reportUserinfo(cursor: Cursor, { user, password }: Uri): void {
  if (!user) return;
  if (user.from === user.to) {
    const message = 'Expected a user before the @; a URI without one has no @ either';
    reportUriFault(cursor, { from: user.to, to: user.to + 1, message });
  }
  reportUnescaped(cursor, user, USER, 'a user');
  if (password) reportUnescaped(cursor, password, PASSWORD, 'a password');
}

/**
 * `hostport = host [ ":" port ]`
 *
 *     sip:bob@client.biloxi.example.com:5061
 *             ^
 */
function reportHostport(cursor: Cursor, uri: SipUri): void {
  const { text } = cursor;
  const { host, port } = uri;
  if (reportSurplusAt(cursor, uri)) return;
  const from = passSlashes(cursor, uri);
  const bare = port && bareIpv6Fault(text, from, port.to);
  if (bare) {
    reportUriFault(cursor, bare);
    return;
  }
  if (!hasWhiteSpace(text, host)) reportUriFault(cursor, hostFault(text, from, host.to));
  if (port && !hasWhiteSpace(text, port)) reportUriFault(cursor, portFault(text, port.from, port.to));
}

/**
 * Where another `@` follows the one that ended the user, the last one was meant to end it. True if there is one.
 *
 *     sip:bob@biloxi.example.com@proxy.example.com
 *            ^
 */
function reportSurplusAt(cursor: Cursor, { host, port }: SipUri): boolean {
  let surplus = host.from - 1;
  for (let at = host.from; at < (port?.to ?? host.to); at++) {
    if (cursor.text.charCodeAt(at) !== code.AT) continue;
    const message = 'Expected %40 here: a user may hold an @ only as an escape';
    reportUriFault(cursor, repairable(surplus, surplus + 1, message, 'Write it as an escape', '%40'));
    surplus = at;
  }
  return surplus >= host.from;
}

/**
 * A habit from other schemes. Returns the offset at which the host begins.
 *
 *     sip://biloxi.example.com
 *         ^
 */
function passSlashes(cursor: Cursor, { user, host }: SipUri): number {
  const { from } = host;
  if (user || !host.value.startsWith('//')) return from;
  const message = 'Expected no slashes behind the scheme of a SIP URI';
  reportUriFault(cursor, repairable(from, from + 2, message, 'Remove the slashes', ''));
  return from + 2;
}

/** The parameters of RFC 3261 §25.1 whose values are less than any `pvalue`. */
const FORMS: ParameterForms = {
  name: reportParameterName,
  values: new Map([
    ['maddr', reportMaddr],
    ['method', reportToken],
    ['transport', reportToken],
    ['ttl', reportTtl],
    ['user', reportToken],
  ]),
};

function reportMaddr(cursor: Cursor, value: Span): void {
  if (!hasWhiteSpace(cursor.text, value))
    reportUriFault(cursor, hostFault(cursor.text, value.from, value.to));
}

/** What a token has beyond these sets, the backquote, no URI may hold. */
function reportToken(cursor: Cursor, value: Span): void {
  reportStrange(cursor, value, TOKEN, "Expected only letters, digits and -.!%*_+'~ in this value");
}

function reportTtl(cursor: Cursor, { from, to }: Span): void {
  if (isNumberUpTo(255, cursor.text, from, to)) return;
  reportUriFault(cursor, { from, to, message: 'Expected a number from 0 to 255 as the time to live' });
}

/**
 * `header = hname "=" hvalue`, where the value may be empty.
 *
 *     sip:biloxi.example.com?Subject=next%20meeting
 *                            ^
 */
function reportHeader(cursor: Cursor, header: UriPart): void {
  const { name, value, to } = header;
  reportMissingName(cursor, header);
  reportUnescaped(cursor, name, HEADER, 'the name of a header');
  if (value) reportUnescaped(cursor, value, HEADER, 'the value of a header');
  else {
    const title = 'Add the equals sign';
    const fix = { title, edits: [{ from: to, to, insert: '=' }] };
    reportUriFault(cursor, {
      from: name.from,
      to,
      message: 'Expected an equals sign after the name of a header',
      fix,
    });
  }
}
