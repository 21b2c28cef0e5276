import { diagnose } from '@/lib/digest/diagnose';
import { digestResponse } from '@/lib/digest/digest-steps';
import type { Circumstances } from '@/lib/digest/mistake';
import type { DigestInput } from '@/lib/digest/recipe';
import { authParam } from '@/lib/sip/grammar/auth-params';
import type { Credentials } from '@/lib/sip/grammar/credentials';
import type { Message } from '@/lib/sip/message';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { F1, F2, F3, registration, withRetry } from './examples/registration';
import { answersIn } from './reading/answers';
import { digestCase } from './reading/digest-case';
import { type Asker, askers, credentialsFor, withinQuotes } from './reading/digest-values';
import { replaceBy } from './reading/fixes';
import { isRightResponse, requestDigest } from './reading/right-response';
import type { ExchangeFinding, ExchangeRule } from './rule';

/** The registration in a realm with quotation marks, by a client that hashes the realm as it is meant or as it is written. */
function escaped(response: string): string {
  return inTurn(
    F1,
    F2.replace('realm="atlanta.example.com"', 'realm="the \\"old\\" one"'),
    F3.replace('realm="atlanta.example.com"', 'realm="the \\"old\\" one"').replace(
      'fb435565e3b8d14aafad09f8bec61e73',
      response,
    ),
  );
}

export const authResponseValue: ExchangeRule = {
  id: 'auth-response-value',
  scope: 'exchange',
  title: 'The response is the right one for the password',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 7616 §3.4.1',
  why: 'The response proves that the sender knows the password. If it is wrong the server can say no more than 401, and never which of the nine things that were hashed differs; whoever knows the password can compute it and compare. The check needs the password; without it nothing is said. Where a value has an escape, such as \\" in a realm, some programs hash it with the backslash and some without: neither is called wrong here, though it fails where the two sides differ.',
  remedy:
    'Compute the response again from exactly what the credentials say. If a known mistake is named, look there first; otherwise the password is most likely another.',
  good: [
    registration,
    escaped('32fb45a3a53e8d3c198f0828ede30e33'),
    escaped('2d3956d3e456a3223e9a213ecf53ba57'),
  ],
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
    const accounts = new Map<string, string[]>();
    let wrong = 0;
    return exchange.messages.flatMap(({ message, repeats }, at) =>
      repeats
        ? []
        : claimsIn(message).flatMap((claim): readonly ExchangeFinding[] => {
            const { credentials } = claim;
            const response = authParam(credentials, 'response');
            const input = requestDigest(message, credentials, exchange);
            if (!response || !input || isIncomplete(input)) return [];
            const responses = responsesOf(accounts, input);
            const earlier = responses.slice(-MOST_EXPLAINED);
            responses.push(response.text);
            if (isRightResponse(message, credentials, exchange) !== false) return [];
            const challenge = answers.get(credentials)?.challenge;
            const isExplained = wrong++ < MOST_EXPLAINED;
            const found = isExplained ? digestCase(message, claim, challenge, earlier) : undefined;
            const reason = found ? reasonFor(input, response.text, found.circumstances) : '';
            const expected = digestResponse(input);
            const says = `Expected response ${expected} for the password of ${input.username}${reason}`;
            const digits = withinQuotes(response);
            const fix = replaceBy('Write the right response', digits, expected);
            return [{ at, ...digits, message: says, fix }];
          }),
    );
  },
};

/** Wrong responses that mistakes are tried for: hundreds of them are made by one mistake. */
const MOST_EXPLAINED = 5;

/** What a user has answered in a realm. */
function responsesOf(accounts: Map<string, string[]>, { username, realm }: DigestInput): string[] {
  const name = JSON.stringify([username, realm]);
  const responses = accounts.get(name) ?? [];
  accounts.set(name, responses);
  return responses;
}

/** All credentials, with who asked for them. */
function claimsIn(message: Message): readonly { readonly asker: Asker; readonly credentials: Credentials }[] {
  return askers.flatMap((asker) =>
    credentialsFor(message, asker).map((credentials) => ({ asker, credentials })),
  );
}

/** True where nobody can tell what was hashed: of what is missing beside qop auth-cnonce-nc speaks. */
function isIncomplete({ qop, nc, cnonce }: DigestInput): boolean {
  return qop !== undefined && (nc === undefined || cnonce === undefined);
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
