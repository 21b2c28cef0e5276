import { to } from '@/lib/sip/headers/to';
import { canonicalAor } from '@/lib/sip/uri/same-uri';
import { parseUri } from '@/lib/sip/uri/uri';
import { canonicalHost } from '@/lib/sip/uri/uri-host';
import { firstOf } from '@/lib/sip/values-of';
import { own } from '../../own';
import { pass, type RegistrarStep, refuse } from '../registrar-step';

/**
 * May this user change these bindings, and is the address-of-record one of ours? (RFC 3261 §10.3 steps 4 and 5.)
 * The address-of-record is found first, since the right to change it depends on it.
 */
export const findAddressOfRecord: RegistrarStep = {
  step: '10.3 steps 4, 5',
  spec: 'RFC 3261 §10.3',
  run(ask) {
    const address = firstOf(ask.request, to)?.uri.value ?? '';
    const aor = canonicalAor(address);
    const { domains, owners } = ask.registrar.config;
    if (!domains.includes(canonicalHost(parseUri(address).host?.value ?? ''))) {
      const because = `To names ${address}, which is in no domain of this registrar.`;
      return refuse(ask, 404, 'Not Found: To is in another domain', because);
    }
    const users = own(owners, aor);
    if (users === undefined) {
      return refuse(ask, 404, 'Not Found: no such address-of-record', `${aor} does not exist here.`);
    }
    const { username } = ask;
    if (username === undefined || !users.includes(username)) {
      const because = `${username} proved who they are, but may not change where ${aor} is reached.`;
      return refuse(ask, 403, `Forbidden: ${aor} is not yours to register`, because);
    }
    return pass({ ...ask, aor }, `${username} may register ${aor}.`);
  },
};
