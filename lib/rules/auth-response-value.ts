import { diagnose } from '@/lib/digest/diagnose';
import { digestResponse } from '@/lib/digest/digest-steps';
import type { Circumstances } from '@/lib/digest/mistake';
import type { DigestInput } from '@/lib/digest/recipe';
import { authParam } from '@/lib/sip/grammar/auth-params';
import type { Message } from '@/lib/sip/message';
import { changed } from './examples/changed';
import { F3, registration, withRetry } from './examples/registration';
import { type Answer, answersIn } from './reading/answers';
import { digestCredentials, textOf, withinQuotes } from './reading/digest-values';
import { replaceBy } from './reading/fixes';
import { toOf } from './reading/identity';
import { requestDigest } from './reading/right-response';
import { requestLine } from './reading/start';
import type { ExchangeFinding, ExchangeRule } from './rule';

export const authResponseValue: ExchangeRule = {
  id: 'auth-response-value',
  scope: 'exchange',
  title: 'The response is the right one for the password',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 7616 §3.4.1',
  why: 'The response proves that the sender knows the password. If it is wrong the server can say no more than 401, and never which of the nine things that were hashed differs; whoever knows the password can compute it and compare. The check needs the password; without it nothing is said.',
  remedy:
    'Compute the response again from exactly what the credentials say. If a known mistake is named, look there first; otherwise the password is most likely another.',
  good: [registration],
  bad: [
    withRetry(
      changed(F3)`
        - response="fb435565e3b8d14aafad09f8bec61e73"
        + response="00000000000000000000000000000000"
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      `,
    ),
    withRetry(
      changed(F3)`
        - response="fb435565e3b8d14aafad09f8bec61e73"
        + response="b5f508175c6cccc6f0600285b4391fbf"
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      `,
    ),
  ],
  check: (exchange) => {
    const answers = new Map(answersIn(exchange).map((answer) => [answer.credentials, answer]));
    const found: ExchangeFinding[] = [];
    exchange.messages.forEach(({ message, repeats }, at) => {
      for (const credentials of repeats ? [] : digestCredentials(message)) {
        const response = authParam(credentials, 'response');
        const input = requestDigest(message, credentials, exchange);
        const expected = input && digestResponse(input);
        if (!response || !input || !expected || response.text.toLowerCase() === expected) continue;
        const circumstances = circumstancesOf(message, answers.get(credentials));
        const reason = reasonFor(input, response.text, circumstances);
        const says = `Expected response ${expected} for the password of ${input.username}${reason}`;
        const digits = withinQuotes(response);
        found.push({
          at,
          ...digits,
          message: says,
          fix: replaceBy('Write the right response', digits, expected),
        });
      }
    });
    return found;
  },
};

function circumstancesOf(message: Message, answer: Answer | undefined): Circumstances {
  const asked = (name: string) => answer && textOf(answer.challenge, name);
  return {
    challengeQop: asked('qop'),
    challengeRealm: asked('realm'),
    challengeNonce: asked('nonce'),
    requestUri: requestLine(message)?.uri.value,
    addressOfRecord: toOf(message)?.uri.value,
  };
}

/**
 * The known mistake that leads to this very response, as the end of a sentence; empty where none does. Two mistakes
 * at once are left to the digest bench: rules run at each key press.
 */
function reasonFor(input: DigestInput, response: string, circumstances: Circumstances): string {
  const diagnosis = diagnose(input, response, circumstances, 1);
  const cause = diagnosis.verdict === 'mistaken' ? diagnosis.causes[0] : undefined;
  return cause ? `: ${cause.details.map((detail) => detail.replace(/\.$/, '')).join('; ')}` : '';
}
