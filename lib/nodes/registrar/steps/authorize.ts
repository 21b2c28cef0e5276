import { from } from '@/lib/sip/headers/from';
import { to } from '@/lib/sip/headers/to';
import { firstOf } from '@/lib/sip/values-of';
import { own } from '../../own';
import { addressOfRecord } from '../address-of-record';
import { pass, type RegistrarStep, refuse } from '../registrar-step';
import { showing } from '../showing';

/**
 * May this user change these bindings? (RFC 3261 §10.3 step 4.) What nobody owns is refused like what somebody else owns, so
 * that a user with an account does not learn which addresses exist: whether this one does is the question of step 5.
 */
export const authorize: RegistrarStep = {
  step: '10.3 step 4',
  spec: 'RFC 3261 §10.3',
  run(ask) {
    const { username, registrar } = ask;
    const { owners, policy } = registrar.config;
    const [sender, owned] = [firstOf(ask.request, from)?.uri, firstOf(ask.request, to)?.uri];
    const aor = addressOfRecord(owned?.value ?? '');
    const onBehalf = thirdParty(addressOfRecord(sender?.value ?? ''), aor);
    if (!policy.authentication.checksOwner) {
      return showing(pass(ask, `This registrar lets every user register ${aor}.${onBehalf}`), sender, owned);
    }
    if (username === undefined || !own(owners, aor)?.includes(username)) {
      const isProved = policy.authentication.algorithms.length > 0;
      const known = isProved ? `${username} proved who they are, but` : username;
      const because = `${username === undefined ? 'The sender' : known} may not change where ${aor} is reached.`;
      return showing(refuse(ask, 403, `Forbidden: ${aor} is not yours to register`, because), sender, owned);
    }
    return showing(pass(ask, `${username} may register ${aor}.${onBehalf}`), sender, owned);
  },
};

/** From says who asks, To for whom: where they differ, one registers for another (RFC 3261 §10.2). */
function thirdParty(sender: string, aor: string): string {
  return sender === aor ? '' : ` This is a third-party registration: From names ${sender}.`;
}
