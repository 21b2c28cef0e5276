import { contactInstance, contactRegId } from '@/lib/sip/contact-parameters';
import type { AddressValue } from '@/lib/sip/grammar/name-addr';
import { parameter } from '@/lib/sip/grammar/parameters';
import { path } from '@/lib/sip/headers/path';
import { via } from '@/lib/sip/headers/via';
import { parseUri, uriParameter } from '@/lib/sip/uri/uri';
import { firstOf, valuesOf } from '@/lib/sip/values-of';
import { addressContacts } from '../address-contacts';
import { requestedInterval } from '../contact-interval';
import { type Ask, type Passed, pass, type Refused, type RegistrarStep, refuse } from '../registrar-step';
import { showing } from '../showing';
import { supportsTag } from '../supports-tag';

/** Does the request register a flow, a connection that the phone opened and that calls will come over? (RFC 5626 §6) */
export const checkOutbound: RegistrarStep = {
  step: 'Outbound',
  spec: 'RFC 5626 §6',
  run(ask) {
    if (!ask.registrar.config.policy.supports.includes('outbound')) return undefined;
    const contacts = addressContacts(ask.request);
    const numbered = contacts.find((value) => parameter(value, 'reg-id'));
    if (numbered === undefined) return undefined;
    return showing(registerFlow(ask, numbered, contacts), parameter(numbered, 'reg-id'));
  },
};

function registerFlow(ask: Ask, numbered: AddressValue, contacts: readonly AddressValue[]): Passed | Refused {
  if (Number.isNaN(contactRegId(numbered)?.value)) {
    const because = 'reg-id numbers the flows of a device, and has to be a number from 1 to 2147483647.';
    return refuse(ask, 400, 'Bad Request: reg-id is no number from 1', because);
  }
  if (contactInstance(numbered) === undefined) {
    return pass(
      ask,
      'reg-id numbers the flows of a device, and +sip.instance does not name one: it is ignored.',
    );
  }
  if (!isFirstHopReady(ask)) return withoutFlow(ask);
  const lasting = contacts.filter((value) => requestedInterval(ask, value).seconds > 0);
  if (lasting.length > 1 && lasting.some((value) => parameter(value, 'reg-id'))) {
    const because = `A request registers one flow, the one that it comes over; this one has ${lasting.length} contacts.`;
    return refuse(ask, 400, 'Bad Request: one contact only with reg-id', because);
  }
  const because =
    'The contact is bound to the flow that the request came over, known by +sip.instance and reg-id.';
  return pass({ ...ask, outbound: true }, because);
}

/** True if the phone sends to us directly, or to a proxy that says by `ob` that it keeps the connection. */
function isFirstHopReady({ request }: Ask): boolean {
  if (valuesOf(request, via).length === 1) return true;
  const hop = firstOf(request, path);
  return hop !== undefined && uriParameter(parseUri(hop.uri.value), 'ob') !== undefined;
}

function withoutFlow(ask: Ask): Passed | Refused {
  if (supportsTag(ask.request, 'outbound') === undefined) {
    return pass(ask, 'The proxy next to the phone keeps no flows (no Path with ob): reg-id is ignored.');
  }
  const because =
    'The phone wants a flow, and the proxy next to it keeps none: there is no Path whose first URI has ob.';
  return refuse(ask, 439, 'First Hop Lacks Outbound Support', because);
}
