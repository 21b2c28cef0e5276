import { isSipUri, parseUri } from '@/lib/sip/uri/uri';
import { pass, type RegistrarStep, refuse } from '../registrar-step';

/** Is the request meant for a domain that this registrar answers for? (RFC 3261 §10.3 step 1) */
export const matchDomain: RegistrarStep = {
  step: '10.3 step 1',
  spec: 'RFC 3261 §10.3',
  run(ask) {
    const uri = parseUri(ask.requestUri);
    if (!isSipUri(uri)) {
      const because = `The Request-URI has the scheme ${uri.scheme.value || '(none)'}; this server knows sip and sips.`;
      return refuse(ask, 416, 'Unsupported URI Scheme', because);
    }
    const host = uri.host.value.toLowerCase();
    if (host === '')
      return refuse(ask, 400, 'Bad Request: the Request-URI has no host', 'The Request-URI names nobody.');
    if (!ask.registrar.config.domains.includes(host)) {
      const because = `This registrar does not answer for ${host}, and it is no proxy that could pass the request on.`;
      return refuse(ask, 404, `Not Found: no registrar for ${host}`, because);
    }
    return pass(ask, `The Request-URI names ${host}, which this registrar answers for.`);
  },
};
