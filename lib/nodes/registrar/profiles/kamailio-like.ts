import type { RegistrarProfile } from './registrar-profile';
import { strict } from './strict';

/** Typical: nonces end, and the next challenge does not say that it was only that: to a phone its password looks wrong. */
export const kamailioLike: RegistrarProfile = {
  ...strict,
  id: 'kamailio-like',
  title: 'Kamailio-like',
  summary:
    'Its nonces end after a while, and the 401 has no stale parameter: a phone that reads it by the rule takes its password for wrong.',
  authentication: { ...strict.authentication, stale: 'absent', forgivesQuotes: true },
  date: false,
  body: 'ignore',
};
