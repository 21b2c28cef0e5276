import { authParam } from '@/lib/sip/grammar/auth-params';
import { isSipUri, parseUri } from '@/lib/sip/uri/uri';
import { unescaped } from '@/lib/sip/uri/uri-escapes';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { F1, F2, F3, F4 } from './examples/registration';
import { credentialsFor, withinQuotes } from './reading/digest-values';
import { toOf } from './reading/identity';
import { type Register, registersIn } from './reading/registers';
import type { ExchangeFinding, ExchangeRule } from './rule';

const forbidden = changed(F4)`
  -SIP/2.0 200 OK
  +SIP/2.0 403 Forbidden
  -Contact: <sips:bob@client.biloxi.example.com>;expires=3600
`;

export const registerNotAuthorized: ExchangeRule = {
  id: 'register-not-authorized',
  scope: 'exchange',
  title: 'The user of the credentials may register the address-of-record',
  severity: 'warning',
  basis: 'MUST',
  spec: 'RFC 3261 §10.3',
  why: 'A right password is not enough: the registrar also asks whether this user may change the bindings of this address, and answers 403 if not. One meets it where the user name for authentication belongs to another account than the number of the phone. It is a warning, since the registrar alone knows who may register what: that the names differ and that it said 403 is strong evidence and no proof.',
  remedy: 'Use the credentials of the account that is registered, or let the operator allow the pair.',
  good: [
    inTurn(F1, F2, F3, forbidden),
    inTurn(
      F1,
      F2,
      changed(F3)`
        -Authorization: Digest username="bob", realm="atlanta.example.com",
        +Authorization: Digest username="2001", realm="atlanta.example.com",
      `,
      F4,
    ),
  ],
  bad: [
    inTurn(
      F1,
      F2,
      changed(F3)`
        -Authorization: Digest username="bob", realm="atlanta.example.com",
        +Authorization: Digest username="alice", realm="atlanta.example.com",
                                         ^^^^^
      `,
      forbidden,
    ),
  ],
  check: (exchange) =>
    registersIn(exchange)
      .filter(({ finals }) => finals.some(({ status }) => status === 403))
      .flatMap(otherUser),
};

function otherUser({ request, at }: Register): readonly ExchangeFinding[] {
  const aor = parseUri(toOf(request)?.uri.value ?? '');
  if (!isSipUri(aor) || !aor.user) return [];
  const user = unescaped(aor.user.value);
  return credentialsFor(request, 'server').flatMap((credentials) => {
    const username = authParam(credentials, 'username');
    if (!username?.text || nameOf(username.text) === user.toLowerCase()) return [];
    const says = `Expected the credentials of a user who may register ${user}, found those of ${username.text}`;
    return [{ at, ...withinQuotes(username), message: `${says}: the registrar answered 403` }];
  });
}

/** The name before the @ of `bob@biloxi.example.com`, which some providers use as user name. */
function nameOf(username: string): string {
  return (username.split('@')[0] ?? '').toLowerCase();
}
