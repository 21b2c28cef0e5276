import type { RegistrarProfile } from './registrar-profile';
import { strict } from './strict';

/** Typical: 401 again for a wrong password; one contact for each address, which a new one replaces; the source instead of Contact. */
export const asteriskLike: RegistrarProfile = {
  ...strict,
  id: 'asterisk-like',
  title: 'Asterisk-like',
  summary:
    'A wrong password gets another 401. An address has one contact, and a new phone takes the place of the old one; what is stored is where the request came from.',
  realm: 'asterisk',
  authentication: { ...strict.authentication, forgivesQuotes: true },
  binding: {
    ...strict.binding,
    contacts: { most: 1, whenFull: 'replace-oldest' },
    contact: 'as-received',
  },
  body: 'ignore',
};
