import type { Credentials } from '@/lib/sip/grammar/credentials';
import type { Exchange } from '../rule';
import { answersIn } from './answers';
import { textOf } from './digest-values';
import { oncePer } from './once-per';

/** Credentials that are the first to answer their challenge, with its nonce: that cannot be too old, or used before. */
export const freshCredentials = oncePer((exchange: Exchange): ReadonlySet<Credentials> => {
  const fresh = answersIn(exchange).filter(
    ({ isRetry, credentials, challenge }) =>
      isRetry && textOf(credentials, 'nonce') === textOf(challenge, 'nonce'),
  );
  return new Set(fresh.map(({ credentials }) => credentials));
});
