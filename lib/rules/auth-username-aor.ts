import { authParam } from '@/lib/sip/grammar/auth-params';
import { parseUri } from '@/lib/sip/uri/uri';
import { unescaped } from '@/lib/sip/uri/uri-escapes';
import { changed } from './examples/changed';
import { F3 } from './examples/registration';
import { credentialsFor, textOf, withinQuotes } from './reading/digest-values';
import { fromOf, toOf } from './reading/identity';
import { isRegister } from './reading/start';
import type { MessageRule } from './rule';

export const authUsernameAor: MessageRule = {
  id: 'auth-username-aor',
  scope: 'message',
  title: 'The username in credentials is mostly the user in To',
  severity: 'info',
  basis: 'SHOULD',
  spec: 'RFC 3261 §26.3.2.1',
  why: 'Most registrars know an account by the user part of its address. Some providers hand out another name for authentication, and then this is right; if they did not, the phone computes a response for an account that does not exist and gets a 401 or 403 for ever. Typing the whole address with its domain, or a display name, into the field for the user name is the usual cause.',
  remedy:
    'Look up whether the provider gave a name for authentication; if not, use the user part of the address.',
  good: [
    F3,
    changed(F3)`
      -From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
      -To: Bob <sips:bob@biloxi.example.com>
      +From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
      +To: Boss <sips:boss@biloxi.example.com>
    `,
  ],
  bad: [
    changed(F3)`
      -Authorization: Digest username="bob", realm="atlanta.example.com",
      +Authorization: Digest username="bob@biloxi.example.com", realm="atlanta.example.com",
                                       ^^^^^^^^^^^^^^^^^^^^^^
    `,
  ],
  check: (message) => {
    if (!isRegister(message)) return [];
    // Who registers for another uses a name of his own, which is the one in From.
    const [owner, sender] = [toOf(message), fromOf(message)].map((address) => userOf(address?.uri.value));
    return credentialsFor(message, 'server').flatMap((credentials) => {
      const username = authParam(credentials, 'username');
      const isHashed = textOf(credentials, 'userhash')?.toLowerCase() === 'true';
      if (!username || isHashed || !owner || username.text === owner || username.text === sender) return [];
      const says = `Expected ${owner}, the user in To, unless the provider gave a name for authentication`;
      return [{ ...withinQuotes(username), message: says }];
    });
  },
};

function userOf(uri: string | undefined): string | undefined {
  const user = uri === undefined ? undefined : parseUri(uri).user?.value;
  return user === undefined ? undefined : unescaped(user);
}
