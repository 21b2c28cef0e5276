import type { Challenge } from '@/lib/sip/grammar/challenge';
import type { Credentials } from '@/lib/sip/grammar/credentials';
import type { Message } from '@/lib/sip/message';
import { fieldsNamed } from '@/lib/sip/values-of';
import { changed } from './examples/changed';
import { ONE_BOX } from './examples/one-box';
import { F3, registration, withRetry } from './examples/registration';
import { type Asker, askers, challengesOf, credentialsFor, textOf } from './reading/digest-values';
import { replaceBy } from './reading/fixes';
import type { ExchangeFinding, ExchangeRule } from './rule';

export const credentialsHeader: ExchangeRule = {
  id: 'credentials-header',
  scope: 'exchange',
  title: 'A 401 is answered in Authorization, a 407 in Proxy-Authorization',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §22.3',
  why: 'Each server looks for its credentials in its own header field: the registrar in Authorization, a proxy in Proxy-Authorization. In the other one they are not seen, and the same challenge comes again.',
  remedy: 'Rename the header field after the one that the challenge came in.',
  good: [registration, ONE_BOX],
  bad: [
    withRetry(
      changed(F3)`
        -Authorization: Digest username="bob", realm="atlanta.example.com",
        +Proxy-Authorization: Digest username="bob", realm="atlanta.example.com",
         ^^^^^^^^^^^^^^^^^^^
      `,
    ),
  ],
  check: ({ messages }) => {
    const askersOf: AskersOf = new Map();
    return messages.flatMap(({ message }, at) => {
      for (const asker of askers) {
        for (const challenge of challengesOf(message, asker)) remember(askersOf, challenge, asker);
      }
      return askers.flatMap((asker) => misplaced(message, at, asker, askersOf));
    });
  },
};

const HEADER = { server: 'Authorization', proxy: 'Proxy-Authorization' } as const;

/** Who has asked with a nonce, and with a nonce in a realm: one box may ask as proxy and as registrar. */
type AskersOf = Map<string, Set<Asker>>;

function remember(askersOf: AskersOf, challenge: Challenge, asker: Asker): void {
  for (const key of keysOf(challenge)) {
    const known = askersOf.get(key) ?? new Set();
    askersOf.set(key, known.add(asker));
  }
}

/** Nonce and realm first, and then the nonce alone, since the realm may be copied wrong. */
function keysOf(value: Challenge | Credentials): readonly string[] {
  const nonce = textOf(value, 'nonce') ?? '';
  return [`${nonce}\n${textOf(value, 'realm')}`, nonce];
}

function misplaced(
  message: Message,
  at: number,
  asker: Asker,
  askersOf: AskersOf,
): readonly ExchangeFinding[] {
  return credentialsFor(message, asker).flatMap((credentials) => {
    const known = keysOf(credentials).flatMap((key) => askersOf.get(key) ?? [])[0];
    const [wanted] = known ?? [];
    if (!wanted || known?.has(asker)) return [];
    const field = fieldsNamed(message, HEADER[asker]).find(({ values }) => values.includes(credentials));
    if (!field) return [];
    const { from, to } = field.name;
    const says = `Expected ${HEADER[wanted]}, since the challenge came from ${wanted === 'proxy' ? 'a proxy' : 'the server itself'}`;
    return [
      { at, from, to, message: says, fix: replaceBy('Rename the header field', field.name, HEADER[wanted]) },
    ];
  });
}
