import { maxForwards } from '@/lib/sip/headers/max-forwards';
import { parseUri } from '@/lib/sip/uri/uri';
import { canonicalHost } from '@/lib/sip/uri/uri-host';
import { firstOf } from '@/lib/sip/values-of';
import { type Ask, pass, type Refused, type RegistrarStep, refuse } from '../registrar-step';
import { showing } from '../showing';

/** Is the request meant for a domain that this registrar answers for? (RFC 3261 §10.3 step 1) */
export const matchDomain: RegistrarStep = {
  step: '10.3 step 1',
  spec: 'RFC 3261 §10.3',
  run(ask) {
    const { startLine } = ask.request;
    const written = startLine.kind === 'request' ? startLine.uri : undefined;
    const uri = parseUri(ask.requestUri);
    const host = canonicalHost(uri.host?.value ?? '');
    if (host === '') {
      const because = 'The Request-URI names nobody.';
      return showing(refuse(ask, 400, 'Bad Request: the Request-URI has no host', because), written);
    }
    const { domains, policy } = ask.registrar.config;
    if (!domains.includes(host)) return showing(elsewhere(ask, host), written);
    if (uri.user && policy.requestUriUser === '400') {
      const because = `The Request-URI of a REGISTER names the domain of the registrar, and no user; here stands ${uri.user.value}.`;
      return showing(refuse(ask, 400, 'Bad Request: the Request-URI has a user', because), written);
    }
    const besides = uri.user ? ` A user does not belong there: ${uri.user.value} is ignored.` : '';
    const because = `The Request-URI names ${host}, which this registrar answers for.${besides}`;
    return showing(pass(ask, because), written);
  },
};

/**
 * A request for another domain should be passed on by a server that is a proxy too, as this one is for calls (RFC 3261 §10.3
 * step 1). That it does not do so, and answers 404 as §8.2.2.1 has it for whom it does not serve, is its own policy.
 */
function elsewhere(ask: Ask, host: string): Refused {
  if (firstOf(ask.request, maxForwards)?.value === 0) {
    const because = `The request is for ${host}, which is not here, and Max-Forwards 0 lets nobody pass it on.`;
    return refuse(ask, 483, 'Too Many Hops', because);
  }
  const because = `This registrar does not answer for ${host}. A proxy would pass it on to that domain; this one passes no registrations on, which it may decide for itself.`;
  return refuse(ask, 404, `Not Found: no registrar for ${host}`, because);
}
