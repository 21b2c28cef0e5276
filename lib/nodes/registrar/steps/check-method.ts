import { pass, type RegistrarStep, refuse } from '../registrar-step';
import { showing } from '../showing';

/** What requests are for this server itself, and not for somebody whom it serves. */
export const ALLOWED = ['REGISTER', 'OPTIONS'];

/** Is the request for this server itself one that it does? (RFC 3261 §8.2.1) */
export const checkMethod: RegistrarStep = {
  step: '8.2.1',
  spec: 'RFC 3261 §8.2.1',
  run(ask) {
    const { startLine } = ask.request;
    const method = startLine.kind === 'request' ? startLine.method : undefined;
    if (method && ALLOWED.includes(method.value)) {
      return showing(pass(ask, `${method.value} is a request that this server does itself.`), method);
    }
    const because = `The Request-URI names this server and no user, and it does ${ALLOWED.join(' and ')}, written like that, and not ${method?.value}.`;
    const refused = refuse(ask, 405, 'Method Not Allowed: this is a registrar', because, [
      ['Allow', ALLOWED.join(', ')],
    ]);
    return showing(refused, method);
  },
};
