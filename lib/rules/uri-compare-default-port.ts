import type { Message } from '@/lib/sip/message';
import { canonicalAor } from '@/lib/sip/uri/same-uri';
import { isSipUri, parseUri } from '@/lib/sip/uri/uri';
import { unescaped } from '@/lib/sip/uri/uri-escapes';
import { canonicalHost } from '@/lib/sip/uri/uri-host';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { REFRESH, REFRESHED } from './examples/refresh';
import { F1, OK } from './examples/registration';
import { firstContacts } from './reading/bindings';
import { acceptance, registersIn } from './reading/registers';
import type { ExchangeFinding, ExchangeRule } from './rule';

export const uriCompareDefaultPort: ExchangeRule = {
  id: 'uri-compare-default-port',
  scope: 'exchange',
  title: 'A Contact is always written in the same way',
  severity: 'info',
  basis: 'policy',
  spec: 'RFC 3261 §19.1.4',
  why: 'To a registrar a URI without a port and the same with :5060 are two different addresses, and so are bob and Bob; only the host is compared without case. A phone that writes one now and the other later has two bindings, rings twice for a call, and an un-REGISTER removes the wrong one.',
  remedy: 'Choose one form and keep it, in refreshes and in the request that unregisters.',
  good: [
    inTurn(F1, OK, REFRESH, REFRESHED),
    inTurn(
      F1,
      OK,
      changed(REFRESH)`
        -Contact: <sips:bob@client.biloxi.example.com>
        +Contact: <sips:bob@CLIENT.biloxi.example.com>
      `,
    ),
  ],
  bad: [
    inTurn(
      F1,
      OK,
      changed(REFRESH)`
        -Contact: <sips:bob@client.biloxi.example.com>
        +Contact: <sips:bob@client.biloxi.example.com:5061>
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      `,
    ),
    inTurn(
      F1,
      changed(OK)`
         Contact: <sips:bob@client.biloxi.example.com>;expires=3600
        +Contact: <sips:Bob@client.biloxi.example.com>;expires=60
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      `,
    ),
  ],
  check: (exchange) => {
    const first = new Map<string, string>();
    const told = new Set<string>();
    const compare = (aor: string, message: Message, at: number): readonly ExchangeFinding[] =>
      firstContacts(message).flatMap(({ uri: { value, from, to } }) => {
        const alike = alikeKey(value);
        if (alike === undefined) return [];
        const key = `${aor} ${alike}`;
        const earlier = first.get(key) ?? value;
        first.set(key, earlier);
        if (told.has(key) || canonicalAor(earlier) === canonicalAor(value)) return [];
        told.add(key);
        const says = `Expected the form of the Contact before, ${earlier}: this is another binding`;
        return [{ at, from, to, message: says }];
      });
    return registersIn(exchange).flatMap((register) => {
      const answer = acceptance(register);
      return [
        ...compare(register.aor, register.request, register.at),
        ...(answer ? compare(register.aor, answer.response, answer.at) : []),
      ];
    });
  },
};

const DEFAULT_PORT: Readonly<Record<string, number>> = { sip: 5060, sips: 5061 };

/** What two ways to write one address have in common: without a default port, and without the case of the user part. */
function alikeKey(value: string): string | undefined {
  const uri = parseUri(value);
  if (!isSipUri(uri)) return undefined;
  const scheme = uri.scheme.value.toLowerCase();
  const port = uri.port?.value ?? DEFAULT_PORT[scheme];
  const user = uri.user ? unescaped(uri.user.value).toLowerCase() : '';
  const parameters = uri.parameters.map(({ name, value: one }) =>
    `${name.value}=${one?.value ?? ''}`.toLowerCase(),
  );
  return [scheme, user, canonicalHost(uri.host.value), port, ...parameters.toSorted()].join(' ');
}
