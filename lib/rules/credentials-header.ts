import type { Message } from '@/lib/sip/message';
import { fieldsNamed } from '@/lib/sip/values-of';
import { changed } from './examples/changed';
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
  good: [registration],
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
    const askerOf = new Map<string, Asker>();
    return messages.flatMap(({ message }, at) => {
      for (const asker of askers) {
        for (const challenge of challengesOf(message, asker))
          askerOf.set(textOf(challenge, 'nonce') ?? '', asker);
      }
      return askers.flatMap((asker) => misplaced(message, at, asker, askerOf));
    });
  },
};

const HEADER = { server: 'Authorization', proxy: 'Proxy-Authorization' } as const;

function misplaced(
  message: Message,
  at: number,
  asker: Asker,
  askerOf: ReadonlyMap<string, Asker>,
): readonly ExchangeFinding[] {
  return credentialsFor(message, asker).flatMap((credentials) => {
    const wanted = askerOf.get(textOf(credentials, 'nonce') ?? '') ?? asker;
    if (wanted === asker) return [];
    const field = fieldsNamed(message, HEADER[asker]).find(({ values }) => values.includes(credentials));
    if (!field) return [];
    const { from, to } = field.name;
    const says = `Expected ${HEADER[wanted]}, since the challenge came from ${wanted === 'proxy' ? 'a proxy' : 'the server itself'}`;
    return [
      { at, from, to, message: says, fix: replaceBy('Rename the header field', field.name, HEADER[wanted]) },
    ];
  });
}
