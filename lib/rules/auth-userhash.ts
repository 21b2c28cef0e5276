import { readAlgorithm, responseLength } from '@/lib/digest/algorithm';
import { type AuthValue, authParam } from '@/lib/sip/grammar/auth-params';
import type { Credentials } from '@/lib/sip/grammar/credentials';
import { changed } from './examples/changed';
import { F2, F3 } from './examples/registration';
import { digestChallenges, digestCredentials, textOf, withinQuotes } from './reading/digest-values';
import type { Finding, MessageRule } from './rule';

const hashed = changed(F3)`
  -Authorization: Digest username="bob", realm="atlanta.example.com",
  +Authorization: Digest username="6d1c83ba76aa1a0f2ef04a7eae2b9b9d", userhash=true, realm="atlanta.example.com",
`;

export const authUserhash: MessageRule = {
  id: 'auth-userhash',
  scope: 'message',
  title: 'The userhash is true or false, and with true the username is a hash',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 7616 §3.4.4',
  why: 'A server that offers userhash=true lets the client hide its name: username is then the hash of user and realm, in as many hexadecimal digits as the response has. A name in plain text beside userhash=true is looked up as a hash and not found, and the server refuses credentials that are right otherwise.',
  remedy: 'Send the hash of user:realm as username; or leave userhash out and send the name itself.',
  good: [
    F3,
    hashed,
    changed(F2)`
      - opaque="", stale=FALSE, algorithm=MD5
      + opaque="", stale=FALSE, algorithm=MD5, userhash=true
    `,
  ],
  bad: [
    changed(hashed)`
      -Authorization: Digest username="6d1c83ba76aa1a0f2ef04a7eae2b9b9d", userhash=true, realm="atlanta.example.com",
      +Authorization: Digest username="bob", userhash=true, realm="atlanta.example.com",
                                       ^^^
    `,
    changed(hashed)`
      -Authorization: Digest username="6d1c83ba76aa1a0f2ef04a7eae2b9b9d", userhash=true, realm="atlanta.example.com",
      +Authorization: Digest username*=UTF-8''J%C3%A4s%C3%B8n, userhash=true, realm="atlanta.example.com",
                                                               ^^^^^^^^^^^^^
    `,
    changed(F2)`
      - opaque="", stale=FALSE, algorithm=MD5
      + opaque="", stale=FALSE, algorithm=MD5, userhash=yes
                                                        ^^^
    `,
  ],
  check: (message) => [
    ...[...digestChallenges(message), ...digestCredentials(message)].flatMap(neitherTrueNorFalse),
    ...digestCredentials(message).flatMap(plainName),
  ],
};

function neitherTrueNorFalse(owner: AuthValue): readonly Finding[] {
  const userhash = authParam(owner, 'userhash');
  if (!userhash || userhash.value.value === '' || /^(?:true|false)$/i.test(userhash.text)) return [];
  const says = `Expected true or false as userhash, found ${userhash.text}`;
  return [{ ...withinQuotes(userhash), message: says }];
}

function plainName(credentials: Credentials): readonly Finding[] {
  const userhash = authParam(credentials, 'userhash');
  const algorithm = readAlgorithm(textOf(credentials, 'algorithm'));
  if (userhash?.text.toLowerCase() !== 'true' || !algorithm) return [];
  if (authParam(credentials, 'username*')) {
    const says = 'Expected no userhash beside username*, which is the name itself';
    return [{ from: userhash.from, to: userhash.to, message: says }];
  }
  const username = authParam(credentials, 'username');
  const digits = responseLength(algorithm);
  if (!username || (username.text.length === digits && /^[0-9a-f]+$/i.test(username.text))) return [];
  const says = `Expected a hash of ${digits} hexadecimal digits as username beside userhash=true`;
  return [{ ...withinQuotes(username), message: says }];
}
