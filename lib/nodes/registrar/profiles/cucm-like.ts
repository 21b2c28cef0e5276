import type { RegistrarProfile } from './registrar-profile';
import { strict } from './strict';

/** Typical: a realm of its own, and a digest user for each device, who has one place in the location table. */
export const cucmLike: RegistrarProfile = {
  ...strict,
  id: 'cucm-like',
  title: 'CUCM-like',
  summary:
    'Its user names are those of devices and not of people, its realm is ccmsipline, and each user has one device: a second one is refused.',
  realm: 'ccmsipline',
  authentication: { ...strict.authentication, forgivesQuotes: true },
  binding: { ...strict.binding, contacts: { most: 1, whenFull: '403' } },
  body: 'ignore',
};
