import type { Message, Token } from '@/lib/sip/message';
import { changed } from './examples/changed';
import { F3, registration, withRetry } from './examples/registration';
import { type Answer, answersIn } from './reading/answers';
import { replaceBy } from './reading/fixes';
import { callIdOf, fromOf, tagOf } from './reading/identity';
import type { ExchangeFinding, ExchangeRule } from './rule';

export const authRetrySameIds: ExchangeRule = {
  id: 'auth-retry-same-ids',
  scope: 'exchange',
  title: 'The request with credentials keeps Call-ID and From tag of the challenged one',
  severity: 'warning',
  basis: 'SHOULD',
  spec: 'RFC 3261 §8.1.3.5',
  why: 'The retry is the same request once more, only with proof. Servers that tie their challenge to the call refuse a nonce that comes back with another tag or Call-ID, and in a trace the two no longer belong together. RFC 3665 prints such a change of tags (§2.1 F3).',
  remedy: 'Keep Call-ID, To and From, tag included; only branch, CSeq and the credentials are new.',
  good: [registration],
  bad: [
    withRetry(
      changed(F3)`
        -From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
        +From: Bob <sips:bob@biloxi.example.com>;tag=ja743ks76zlflH
                                                 ^^^^^^^^^^^^^^^^^^
      `,
    ),
    withRetry(
      changed(F3)`
        -Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
        +Call-ID: 9k3FpLxk3uxtm8tn@biloxi.example.com
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      `,
    ),
  ],
  check: (exchange) =>
    answersIn(exchange)
      .filter(({ isRetry }) => isRetry)
      .flatMap((answer) => [...changedCallId(answer), ...changedTag(answer)]),
};

/** The challenged request, or the response, which repeats what it said. */
function original({ challenged }: Answer): Message {
  return challenged.request ?? challenged.response;
}

function changedCallId(answer: Answer): readonly ExchangeFinding[] {
  const wanted = callIdOf(original(answer))?.value;
  const found = callIdOf(answer.request);
  return wanted === undefined || !found || found.value === wanted
    ? []
    : [difference(answer, 'Call-ID', found, wanted)];
}

function changedTag(answer: Answer): readonly ExchangeFinding[] {
  const wanted = tagOf(fromOf(original(answer)))?.text;
  const found = tagOf(fromOf(answer.request));
  if (wanted === undefined || !found || found.text === wanted) return [];
  return [difference(answer, 'From tag', { ...found, value: found.text ?? '' }, wanted, `tag=${wanted}`)];
}

function difference(
  { at }: Answer,
  what: string,
  found: Token,
  wanted: string,
  insert = wanted,
): ExchangeFinding {
  return {
    at,
    from: found.from,
    to: found.to,
    message: `Expected the ${what} of the challenged request, ${wanted}, found ${found.value}`,
    fix: replaceBy(`Keep ${wanted}`, found, insert),
  };
}
