import { authParam } from '@/lib/sip/grammar/auth-params';
import { changed } from './examples/changed';
import { F2 } from './examples/registration';
import { digestChallenges } from './reading/digest-values';
import { addAfter } from './reading/fixes';
import type { MessageRule } from './rule';

export const challengeQop: MessageRule = {
  id: 'challenge-qop',
  scope: 'message',
  title: 'A challenge offers qop',
  // Every server must send it and every client must be able to do without (RFC 8760 §2.6), so nobody refuses the challenge.
  severity: 'warning',
  basis: 'MUST',
  spec: 'RFC 3261 §22.4',
  why: 'Without qop the client has to use the form of 1997, in which nothing counts the requests and nothing in the hash is of its own choosing: who listens can send the same request again. Old registrars leave qop out, and clients still answer them, so nobody notices.',
  remedy: 'Add qop="auth".',
  good: [F2],
  bad: [
    changed(F2)`
      -WWW-Authenticate: Digest realm="atlanta.example.com", qop="auth",
      +WWW-Authenticate: Digest realm="atlanta.example.com",
                         ^^^^^^
    `,
  ],
  check: (message) =>
    digestChallenges(message)
      .filter((challenge) => !authParam(challenge, 'qop'))
      .map(({ scheme: { from, to }, params }) => ({
        from,
        to,
        message: 'Expected qop in the challenge, so that the client can count its requests',
        fix: addAfter('Add qop="auth"', { from, to }, params.length > 0 ? ' qop="auth",' : ' qop="auth"'),
      })),
};
