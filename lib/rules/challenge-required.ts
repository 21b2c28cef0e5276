import { authParam } from '@/lib/sip/grammar/auth-params';
import { changed } from './examples/changed';
import { F2 } from './examples/registration';
import { digestChallenges } from './reading/digest-values';
import type { MessageRule } from './rule';

export const challengeRequired: MessageRule = {
  id: 'challenge-required',
  scope: 'message',
  title: 'A Digest challenge has realm and nonce',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 7616 §3.3',
  why: 'The realm tells the client which password to use, the nonce is what its response is computed with. Without both there is nothing that it could answer.',
  remedy: 'Add what is missing; the nonce is a fresh random text.',
  good: [F2],
  bad: [
    changed(F2)`
      -WWW-Authenticate: Digest realm="atlanta.example.com", qop="auth",
      +WWW-Authenticate: Digest qop="auth",
                         ^^^^^^
    `,
  ],
  check: (message) =>
    digestChallenges(message).flatMap((challenge) => {
      const absent = ['realm', 'nonce'].filter((name) => !authParam(challenge, name));
      if (absent.length === 0) return [];
      const { from, to } = challenge.scheme;
      return [{ from, to, message: `Expected ${absent.join(' and ')} in the challenge` }];
    }),
};
