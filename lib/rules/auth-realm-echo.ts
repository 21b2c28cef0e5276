import { changed } from './examples/changed';
import { F3, registration, withRetry } from './examples/registration';
import { echoOf } from './reading/echo-of';
import type { ExchangeRule } from './rule';

export const authRealmEcho: ExchangeRule = {
  id: 'auth-realm-echo',
  scope: 'exchange',
  title: 'The realm of the credentials is that of the challenge',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §22.1',
  why: 'The realm goes into the hash, capitals and small letters apart, and it tells the server which of its passwords is meant. Phones that write their own domain here instead get a 401 that no password can cure.',
  remedy: 'Copy the realm from the challenge, byte for byte.',
  good: [registration],
  bad: [
    withRetry(
      changed(F3)`
        -Authorization: Digest username="bob", realm="atlanta.example.com",
        +Authorization: Digest username="bob", realm="biloxi.example.com",
                                                      ^^^^^^^^^^^^^^^^^^
      `,
    ),
  ],
  check: echoOf('realm'),
};
