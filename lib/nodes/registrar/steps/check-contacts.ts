import { contact, type StarContact } from '@/lib/sip/headers/contact';
import { expires } from '@/lib/sip/headers/expires';
import { firstOf, valuesOf } from '@/lib/sip/values-of';
import { currentBindings } from '../current-bindings';
import { withBindings } from '../location-table';
import { refuseOutdated } from '../refuse-outdated';
import {
  type Ask,
  aorOf,
  type Passed,
  pass,
  type Refused,
  type RegistrarStep,
  refuse,
} from '../registrar-step';
import { showing } from '../showing';

/** Is anything to change, or all bindings to go? (RFC 3261 §10.3 step 6) */
export const checkContacts: RegistrarStep = {
  step: '10.3 step 6',
  spec: 'RFC 3261 §10.3',
  run(ask) {
    const contacts = valuesOf(ask.request, contact);
    if (contacts.length === 0)
      return pass(ask, 'There is no Contact: the request only asks for the bindings.');
    const star = contacts.find((value) => value.kind === 'star');
    if (star === undefined) {
      const count = contacts.length === 1 ? 'a contact' : `${contacts.length} contacts`;
      return showing(pass(ask, `The request brings ${count}.`), ...contacts);
    }
    const others = contacts.filter((value) => value !== star);
    return others.length === 0 ? removeAll(ask, star) : showing(inCompany(ask), star, ...others);
  },
};

function inCompany(ask: Ask): Refused {
  const because = 'Contact: * came with other contacts.';
  return refuse(ask, 400, 'Bad Request: Contact * must stand alone', because);
}

/** `Contact: *` means all bindings, has no parameters, and goes with `Expires: 0` (RFC 3261 §10.2.2). */
function removeAll(ask: Ask, star: StarContact): Passed | Refused {
  const ending = firstOf(ask.request, expires);
  if (ending?.value !== 0) {
    const because = 'Contact: * removes all bindings, and only together with Expires: 0.';
    return showing(refuse(ask, 400, 'Bad Request: Contact * needs Expires 0', because), star, ending);
  }
  if (star.parameters.length > 0) {
    const because = 'Contact: * means all bindings, so that nothing can be said about one of them.';
    return showing(refuse(ask, 400, 'Bad Request: Contact * has no parameters', because), ...star.parameters);
  }
  const stored = currentBindings(ask);
  const { registrar } = ask;
  const outdated = refuseOutdated(ask, stored);
  if (outdated) return outdated;
  const count = stored.length === 1 ? 'The binding is' : `All ${stored.length} bindings are`;
  const because = stored.length === 0 ? 'There is no binding to remove.' : `${count} removed.`;
  const left = stored.length === 0 ? registrar.bindings : withBindings(registrar.bindings, aorOf(ask), []);
  return showing(pass({ ...ask, registrar: { ...registrar, bindings: left } }, because), star, ending);
}
