import type { RegistrarProfile } from './registrar-profile';
import { strict } from './strict';

/** Typical: nonces in the form of a UUID, qop="auth", 403 to a wrong password, 481 to a To with a tag. */
export const freeswitchLike: RegistrarProfile = {
  ...strict,
  id: 'freeswitch-like',
  title: 'FreeSWITCH-like',
  summary:
    'A wrong password gets 403 and no second chance, and a REGISTER whose To has a tag gets 481, since it belongs to no dialog. Its nonces look like UUIDs.',
  authentication: {
    ...strict.authentication,
    nonceForm: 'uuid',
    forgivesQuotes: true,
    wrongCredentials: '403',
  },
  toTag: '481',
  body: 'ignore',
};
