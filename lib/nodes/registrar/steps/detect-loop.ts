import { maxForwards } from '@/lib/sip/headers/max-forwards';
import { type Via, via } from '@/lib/sip/headers/via';
import { firstOf, valuesOf } from '@/lib/sip/values-of';
import { type Ask, pass, type RegistrarStep, refuse } from '../registrar-step';
import { showing } from '../showing';
import { splitAddress } from '../split-address';

/** Has the request been here before, or gone as far as it may? (RFC 3261 §16.3 steps 3 and 4) */
export const detectLoop: RegistrarStep = {
  step: '16.3',
  spec: 'RFC 3261 §16.3',
  run(ask) {
    const own = valuesOf(ask.request, via).find((hop) => isOurs(ask, hop));
    if (own) {
      const because = `Via names ${own.host.value}, which is this server: the request was sent from here and came back.`;
      return showing(refuse(ask, 482, 'Loop Detected: the request has been here', because), own);
    }
    const hops = firstOf(ask.request, maxForwards);
    if (hops?.value !== 0) return undefined;
    const because =
      'Max-Forwards is 0, which keeps proxies from passing the request on. The registrar is where it wanted to go.';
    return showing(pass(ask, because), hops);
  },
};

/** True if this server wrote the hop: responses would come to the address at which it listens. */
function isOurs({ route, context }: Ask, hop: Via): boolean {
  const { host, port } = splitAddress(route.destination);
  const usual = hop.transport.value.toUpperCase() === 'TLS' ? 5061 : 5060;
  return context.resolve(hop.host.value) === host && String(hop.port?.value ?? usual) === port;
}
