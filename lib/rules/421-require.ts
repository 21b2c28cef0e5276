import { changed } from './examples/changed';
import { F4 } from './examples/registration';
import { fieldOfStatus } from './reading/field-of-status';
import type { MessageRule } from './rule';

const REFUSED = changed(F4)`
  -SIP/2.0 200 OK
  +SIP/2.0 421 Extension Required
  -Contact: <sips:bob@client.biloxi.example.com>;expires=3600
  +Require: path
`;

export const status421Require: MessageRule = {
  id: '421-require',
  scope: 'message',
  title: 'A 421 says in Require what it misses',
  severity: 'warning',
  basis: 'MUST',
  spec: 'RFC 3261 §21.4.16',
  why: 'A server answers so when it cannot do without an extension that the client has not listed in Supported: path for instance, where proxies on the way add Path (RFC 3327). Only Require tells which one; otherwise neither the client nor its user knows what to switch on.',
  remedy: 'Add Require with the option tags of the extensions.',
  good: [REFUSED],
  bad: [
    changed(REFUSED)`
       SIP/2.0 421 Extension Required
               ^^^
      -Require: path
    `,
  ],
  check: fieldOfStatus(421, 'Require', 'which names the extensions'),
};
