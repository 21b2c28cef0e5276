import type { RegistrarProfile } from './registrar-profile';
import { strict } from './strict';

/**
 * Typical: a challenge of the old form, realm and nonce and nothing more; five minutes for every registration; silence
 * after too many wrong passwords. How many, and for how long, are figures of this profile.
 */
export const fritzboxLike: RegistrarProfile = {
  ...strict,
  id: 'fritzbox-like',
  title: 'FritzBox-like',
  summary:
    'A home router: its challenge has neither qop nor algorithm nor stale, it grants 300 seconds, and after several wrong passwords it falls silent.',
  realm: 'fritz.box',
  authentication: {
    algorithms: ['MD5'],
    namesAlgorithm: false,
    qop: [],
    nonceForm: 'digits',
    requireQop: false,
    forgivesQuotes: true,
    nonceLifetime: 300_000,
    checksCount: false,
    stale: 'absent',
    wrongCredentials: 'challenge',
    tellsUnknownUsers: false,
    checksUri: true,
    lockout: { failures: 3, silence: 60_000 },
    checksOwner: true,
  },
  binding: { ...strict.binding, defaultExpires: 300, maxExpires: 300 },
  date: false,
  body: 'ignore',
};
