import type { RegistrarProfile } from './registrar-profile';
import { strict } from './strict';

/** Typical: a nonce is good for one request and for half a minute, and the registrar says when it was only the nonce. */
export const opensipsLike: RegistrarProfile = {
  ...strict,
  id: 'opensips-like',
  title: 'OpenSIPS-like',
  summary:
    'Its nonces are good for one request within 30 seconds. A phone that uses one again is told stale=TRUE, so that each refresh takes four messages.',
  authentication: { ...strict.authentication, nonceLifetime: 30_000, nonceUses: 1, forgivesQuotes: true },
  date: false,
  body: 'ignore',
};
