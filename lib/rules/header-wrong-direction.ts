import { authParam } from '@/lib/sip/grammar/auth-params';
import { removeField } from '@/lib/sip/header-edits';
import { authorization } from '@/lib/sip/headers/authorization';
import { proxyAuthenticate } from '@/lib/sip/headers/proxy-authenticate';
import { proxyAuthorization } from '@/lib/sip/headers/proxy-authorization';
import { wwwAuthenticate } from '@/lib/sip/headers/www-authenticate';
import type { HeaderField, Message } from '@/lib/sip/message';
import { valuesIn } from '@/lib/sip/values-of';
import type { Fix } from '@/lib/text/problem';
import { changed } from './examples/changed';
import { F1, F2, F3, F4 } from './examples/registration';
import { replaceBy } from './reading/fixes';
import { statusLine } from './reading/start';
import type { MessageRule } from './rule';

export const headerWrongDirection: MessageRule = {
  id: 'header-wrong-direction',
  scope: 'message',
  title: 'A header field of requests stands in requests, one of responses in responses',
  severity: 'info',
  basis: 'policy',
  spec: 'RFC 3261 §7.3.2',
  why: 'In the other kind of message it has no meaning and is to be ignored: it does no harm and no good. Most are left over where a response was made of its request. Credentials in WWW-Authenticate and a challenge in Authorization are another matter, since nobody finds them there, and the registration goes round in circles. Which of the two it is shows in the parameters: only credentials have a response.',
  remedy:
    'Leave it out, or give it the name that it should have: a server asks in WWW-Authenticate, a client answers in Authorization.',
  good: [F1, F2],
  bad: [
    changed(F3)`
      -Authorization: Digest username="bob", realm="atlanta.example.com",
      +WWW-Authenticate: Digest username="bob", realm="atlanta.example.com",
       ^^^^^^^^^^^^^^^^
    `,
    changed(F1)`
       CSeq: 1 REGISTER
      +WWW-Authenticate: Digest realm="atlanta.example.com", qop="auth",
       ^^^^^^^^^^^^^^^^
      + nonce="ea9c8e88df84f1cec4341ae6cbe5a359"
    `,
    changed(F2)`
      -WWW-Authenticate: Digest realm="atlanta.example.com", qop="auth",
      +Authorization: Digest realm="atlanta.example.com", qop="auth",
       ^^^^^^^^^^^^^
    `,
    changed(F4)`
      -From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
      +MAX-FORWARDS: 70
       ^^^^^^^^^^^^
      +From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
    `,
    changed(F1)`
      -Content-Length: 0
      +Retry-After: 60
       ^^^^^^^^^^^
      +Content-Length: 0
    `,
  ],
  check: (message) => {
    const { kind } = message.startLine;
    if (kind === 'unreadable') return [];
    const [misplaced, direction] =
      kind === 'request' ? [OF_RESPONSES, 'responses'] : [OF_REQUESTS, 'requests'];
    const fields = message.headers.filter(({ canonical }) => misplaced.has(canonical.toLowerCase()));
    const names = new Set(fields.length === 0 ? [] : message.headers.map(({ canonical }) => canonical));
    return fields.map((field) => ({
      from: field.name.from,
      to: field.name.to,
      message: `Expected ${field.canonical} in ${direction} only: here it is ignored`,
      fix: fixOf(message, field, names),
    }));
  },
};

/** By Tables 2 and 3 of RFC 3261 §20, and those of the documents that have defined the others. */
const OF_REQUESTS: ReadonlySet<string> = new Set([
  'accept-contact',
  'authorization',
  'event',
  'in-reply-to',
  'join',
  'max-forwards',
  'priority',
  'proxy-authorization',
  'proxy-require',
  'rack',
  'refer-to',
  'referred-by',
  'reject-contact',
  'replaces',
  'request-disposition',
  'route',
  'security-client',
  'security-verify',
  'sip-if-match',
  'subject',
  'subscription-state',
  'target-dialog',
]);

const OF_RESPONSES: ReadonlySet<string> = new Set([
  'authentication-info',
  'error-info',
  'flow-timer',
  'min-expires',
  'proxy-authenticate',
  'proxy-authentication-info',
  'retry-after',
  'rseq',
  'security-server',
  'server',
  'service-route',
  'sip-etag',
  'unsupported',
  'warning',
  'www-authenticate',
]);

/** What asks and what answers, which are mistaken for each other. */
const COUNTERPARTS: ReadonlyMap<string, string> = new Map([
  ['WWW-Authenticate', 'Authorization'],
  ['Proxy-Authenticate', 'Proxy-Authorization'],
  ['Authorization', 'WWW-Authenticate'],
  ['Proxy-Authorization', 'Proxy-Authenticate'],
]);

/** It is renamed where its counterpart is wanted, has such a value, and is not among the names of the message. */
function fixOf(message: Message, field: HeaderField, names: ReadonlySet<string>): Fix {
  const counterpart = COUNTERPARTS.get(field.canonical);
  const code = statusLine(message)?.status.value;
  const isWanted =
    code === undefined
      ? hasCredentials(field)
      : code === (field.canonical === 'Authorization' ? 401 : 407) && !hasCredentials(field);
  if (counterpart && isWanted && !names.has(counterpart)) {
    return replaceBy(`Write ${counterpart}`, field.name, counterpart);
  }
  return { title: 'Remove it', edits: [removeField(message, field)] };
}

/** True for a field whose value answers a challenge, by whatever name. */
function hasCredentials(field: HeaderField): boolean {
  return AUTHENTICATION.flatMap((grammar) => valuesIn(field, grammar)).some(
    (value) => authParam(value, 'response') !== undefined || authParam(value, 'username') !== undefined,
  );
}

const AUTHENTICATION = [wwwAuthenticate, proxyAuthenticate, authorization, proxyAuthorization];
