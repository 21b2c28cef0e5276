import { from } from '@/lib/sip/headers/from';
import { canonicalAor } from '@/lib/sip/uri/same-uri';
import { firstOf } from '@/lib/sip/values-of';
import { own } from '../../own';
import { type Ask, pass, type RegistrarStep, refuse } from '../registrar-step';
import { showing } from '../showing';

/** May this user change these bindings? (RFC 3261 §10.3 step 4) */
export const authorize: RegistrarStep = {
  step: '10.3 step 4',
  spec: 'RFC 3261 §10.3',
  run(ask) {
    const { aor = '', username, registrar } = ask;
    const { owners, policy } = registrar.config;
    const sender = firstOf(ask.request, from)?.uri;
    if (!policy.authentication.checksOwner) {
      return showing(pass(ask, `This registrar lets every user register ${aor}.${onBehalf(ask)}`), sender);
    }
    if (username === undefined || !own(owners, aor)?.includes(username)) {
      const who = username === undefined ? 'The sender' : `${username} proved who they are, but`;
      const because = `${who} may not change where ${aor} is reached.`;
      return showing(refuse(ask, 403, `Forbidden: ${aor} is not yours to register`, because), sender);
    }
    return showing(pass(ask, `${username} may register ${aor}.${onBehalf(ask)}`), sender);
  },
};

/** From says who asks, To for whom: where they differ, one registers for another (RFC 3261 §10.2). */
function onBehalf({ request, aor = '' }: Ask): string {
  const sender = canonicalAor(firstOf(request, from)?.uri.value ?? '');
  return sender === aor ? '' : ` This is a third-party registration: From names ${sender}.`;
}
