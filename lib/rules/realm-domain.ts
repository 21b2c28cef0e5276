import { authParam } from '@/lib/sip/grammar/auth-params';
import { quoted } from '@/lib/sip/grammar/quoted';
import type { Message } from '@/lib/sip/message';
import { parseUri } from '@/lib/sip/uri/uri';
import { changed } from './examples/changed';
import { F2 } from './examples/registration';
import { digestChallenges, withinQuotes } from './reading/digest-values';
import { toOf } from './reading/identity';
import type { MessageRule } from './rule';

export const realmDomain: MessageRule = {
  id: 'realm-domain',
  scope: 'message',
  title: 'A realm has the name of a host or a domain in it',
  severity: 'warning',
  basis: 'SHOULD',
  spec: 'RFC 3261 §22.1',
  why: 'The realm tells a phone whose password is asked for, and nothing else does. Two servers that both call themselves asterisk, as this server does if nobody changes it, are one realm to a phone with two accounts: it sends the password of the one to the other, or the credentials of the first that it finds, and gets a 403. Who sees the realm on a screen cannot tell either who asks.',
  remedy:
    'Set the realm of the server to its domain, such as biloxi.example.com. Stored hashes of passwords contain the realm and have to be made anew.',
  good: [
    F2,
    changed(F2)`
      -WWW-Authenticate: Digest realm="atlanta.example.com", qop="auth",
      +WWW-Authenticate: Digest realm="Phones of biloxi.example.com", qop="auth",
    `,
  ],
  bad: [
    changed(F2)`
      -WWW-Authenticate: Digest realm="atlanta.example.com", qop="auth",
      +WWW-Authenticate: Digest realm="asterisk", qop="auth",
                                       ^^^^^^^^
    `,
  ],
  check: (message) =>
    digestChallenges(message).flatMap((challenge) => {
      const realm = authParam(challenge, 'realm');
      if (!realm || realm.value.value === '' || namesHost(realm.text) || realm.text === domainOf(message))
        return [];
      const says = `Expected the name of a host or a domain in the realm, found ${quoted(realm.text)}`;
      return [{ ...withinQuotes(realm), message: says }];
    }),
};

/** A name with a dot in it, or an address. */
function namesHost(realm: string): boolean {
  return /[\p{L}\d]\.[\p{L}\d]|\[[\da-f:.]+\]/iu.test(realm);
}

/** In a network of one's own a domain may be a single word; it then stands in the addresses too. */
function domainOf(message: Message): string | undefined {
  return parseUri(toOf(message)?.uri.value ?? '').host?.value;
}
