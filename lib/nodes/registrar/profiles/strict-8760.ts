import type { RegistrarProfile } from './registrar-profile';
import { strict } from './strict';

/** As strict, with what RFC 8760 added: a challenge for each algorithm, the strongest first, and MD5 for old phones. */
export const strict8760: RegistrarProfile = {
  ...strict,
  id: 'strict-8760',
  title: 'Strict, with RFC 8760',
  summary:
    'As strict, and asks with SHA-512-256, SHA-256 and MD5, in this order: a phone answers the topmost that it knows. It offers auth-int too, which covers the body.',
  authentication: {
    ...strict.authentication,
    algorithms: ['SHA-512-256', 'SHA-256', 'MD5'],
    qop: ['auth', 'auth-int'],
  },
};
