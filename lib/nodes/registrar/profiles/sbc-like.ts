import type { RegistrarProfile } from './registrar-profile';
import { strict } from './strict';

/**
 * Typical: a border controller before the registrar. It stores where the request came from, and a phone behind a NAT gets
 * a short time, so that its refreshes keep the pinhole open; how short is a figure of this profile.
 */
export const sbcLike: RegistrarProfile = {
  ...strict,
  id: 'sbc-like',
  title: 'SBC-like',
  summary:
    'Looks at where a request came from rather than at its Contact, and lets phones behind a NAT register for 60 seconds only, so that the way to them stays open.',
  authentication: { ...strict.authentication, forgivesQuotes: true },
  binding: { ...strict.binding, contact: 'as-received', natExpires: 60 },
  date: false,
  body: 'ignore',
};
