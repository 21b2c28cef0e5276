import { isSipUri, parseUri } from '@/lib/sip/uri/uri';
import { type RegistrarStep, refuse } from '../registrar-step';
import { showing } from '../showing';

/** Is the Request-URI one that SIP servers know? (RFC 3261 §8.2.2.1) */
export const checkScheme: RegistrarStep = {
  step: '8.2.2.1',
  spec: 'RFC 3261 §8.2.2.1',
  run(ask) {
    const { startLine } = ask.request;
    const uri = parseUri(ask.requestUri);
    if (isSipUri(uri)) return undefined;
    const because = `The Request-URI has the scheme ${uri.scheme.value || '(none)'}; this server knows sip and sips.`;
    const written = startLine.kind === 'request' ? startLine.uri : undefined;
    return showing(refuse(ask, 416, 'Unsupported URI Scheme', because), written);
  },
};
