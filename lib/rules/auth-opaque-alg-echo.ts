import { authParam } from '@/lib/sip/grammar/auth-params';
import { quoted } from '@/lib/sip/grammar/quoted';
import type { Fix } from '@/lib/text/problem';
import type { Span } from '@/lib/text/span';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { F1, F2, F3, registration, withRetry } from './examples/registration';
import { type Answer, answersIn } from './reading/answers';
import { textOf } from './reading/digest-values';
import { addAfter, replaceBy } from './reading/fixes';
import type { ExchangeFinding, ExchangeRule } from './rule';

const withOpaque = changed(F2)`
  - opaque="", stale=FALSE, algorithm=MD5
  + opaque="5ccc", stale=FALSE, algorithm=MD5
`;

export const authOpaqueAlgEcho: ExchangeRule = {
  id: 'auth-opaque-alg-echo',
  scope: 'exchange',
  title: 'Credentials repeat opaque and algorithm of the challenge',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 7616 §3.4',
  why: 'Some servers keep in opaque what they need to find the challenge again and refuse credentials without it. The algorithm says how both sides hash: if it differs, the responses do too. An empty opaque may be left out, and algorithm too where it is MD5.',
  remedy: 'Copy both from the challenge.',
  good: [
    registration,
    inTurn(
      F1,
      withOpaque,
      changed(F3)`
        - nonce="ea9c8e88df84f1cec4341ae6cbe5a359", opaque="",
        + nonce="ea9c8e88df84f1cec4341ae6cbe5a359", opaque="5ccc",
      `,
    ),
  ],
  bad: [
    inTurn(
      F1,
      withOpaque,
      changed(F3)`
          nonce="ea9c8e88df84f1cec4341ae6cbe5a359", opaque="",
                                                    ^^^^^^^^^
      `,
    ),
    withRetry(
      changed(F3)`
        - uri="sips:ss2.biloxi.example.com", algorithm=MD5,
        + uri="sips:ss2.biloxi.example.com", algorithm=SHA-256,
                                             ^^^^^^^^^^^^^^^^^
      `,
    ),
  ],
  check: (exchange) =>
    answersIn(exchange).flatMap((answer) => [...checkOpaque(answer), ...checkAlgorithm(answer)]),
};

function checkOpaque(answer: Answer): readonly ExchangeFinding[] {
  const wanted = textOf(answer.challenge, 'opaque') ?? '';
  if (wanted === (textOf(answer.credentials, 'opaque') ?? '')) return [];
  return [finding(answer, 'opaque', quoted(wanted))];
}

function checkAlgorithm(answer: Answer): readonly ExchangeFinding[] {
  const algorithmOf = (owner: Answer['challenge']) => textOf(owner, 'algorithm') ?? 'MD5';
  const wanted = algorithmOf(answer.challenge);
  if (wanted.toLowerCase() === algorithmOf(answer.credentials).toLowerCase()) return [];
  return [finding(answer, 'algorithm', wanted)];
}

/** At the parameter, or at the scheme where there is none. */
function finding({ at, credentials }: Answer, name: string, wanted: string): ExchangeFinding {
  const found = authParam(credentials, name);
  const { from, to } = found ?? credentials.scheme;
  const message = `Expected ${name}=${wanted}, as in the challenge`;
  return { at, from, to, message, fix: repair(found, credentials, `${name}=${wanted}`) };
}

function repair(found: Span | undefined, credentials: Span, param: string): Fix {
  return found
    ? replaceBy('Copy it from the challenge', found, param)
    : addAfter('Copy it from the challenge', credentials, `, ${param}`);
}
