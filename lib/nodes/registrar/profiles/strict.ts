import type { RegistrarProfile } from './registrar-profile';

/** A registrar that does what the RFCs say, leaves out nothing that they want of it and forgives nothing. */
export const strict: RegistrarProfile = {
  id: 'strict',
  title: 'Strict',
  summary:
    'Does what RFC 3261 says and forgives nothing: qop always, stale=TRUE where only the nonce was old, every binding with its time in the answer.',
  authentication: {
    algorithms: ['MD5'],
    namesAlgorithm: true,
    qop: ['auth'],
    opaque: '',
    nonceForm: 'digits',
    requireQop: true,
    forgivesQuotes: false,
    nonceLifetime: 300_000,
    checksCount: true,
    stale: 'by-rule',
    wrongCredentials: 'challenge',
    tellsUnknownUsers: false,
    checksUri: true,
    checksOwner: true,
  },
  binding: {
    defaultExpires: 3600,
    minExpires: 60,
    maxExpires: 3600,
    contact: 'as-written',
    checksOrder: true,
    lists: 'all',
    grants: 'parameter',
  },
  supports: [],
  serviceRoute: [],
  date: true,
  body: '415',
  toTag: 'ignore',
  requestUriUser: 'ignore',
};
