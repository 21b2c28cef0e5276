import { authParam } from '@/lib/sip/grammar/auth-params';
import type { Credentials } from '@/lib/sip/grammar/credentials';
import { changed } from './examples/changed';
import { F3 } from './examples/registration';
import { digestCredentials } from './reading/digest-values';
import type { MessageRule } from './rule';

export const authRequiredParams: MessageRule = {
  id: 'auth-required-params',
  scope: 'message',
  title: 'Digest credentials have username, realm, nonce, uri and response',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 7616 §3.4',
  why: 'Each of them goes into the hash that the server computes. If one is missing the server cannot check anything and answers 400, or sends a new challenge, so that the client tries again for ever.',
  remedy: 'Copy realm and nonce from the challenge, take the Request-URI as uri, and compute the response.',
  good: [
    F3,
    changed(F3)`
      -Authorization: Digest username="bob", realm="atlanta.example.com",
      +Authorization: Digest username*=UTF-8''J%C3%A4s%C3%B8n%20Doe, realm="atlanta.example.com",
    `,
  ],
  bad: [
    changed(F3)`
      -Authorization: Digest username="bob", realm="atlanta.example.com",
      - nonce="ea9c8e88df84f1cec4341ae6cbe5a359", opaque="",
      +Authorization: Digest username="bob", realm="atlanta.example.com", opaque="",
                      ^^^^^^
    `,
  ],
  check: (message) =>
    digestCredentials(message).flatMap((credentials) => {
      const absent = REQUIRED.filter((name) => !isGiven(credentials, name));
      if (absent.length === 0) return [];
      const { from, to } = credentials.scheme;
      return [{ from, to, message: `Expected ${absent.join(', ')} in the Digest credentials` }];
    }),
};

const REQUIRED = ['username', 'realm', 'nonce', 'uri', 'response'];

/** A name that is no ASCII may stand in `username*` (RFC 7616 §3.4). */
function isGiven(credentials: Credentials, name: string): boolean {
  const other = name === 'username' ? authParam(credentials, 'username*') : undefined;
  return (authParam(credentials, name) ?? other) !== undefined;
}
