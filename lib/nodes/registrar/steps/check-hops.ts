import { maxForwards } from '@/lib/sip/headers/max-forwards';
import { type Via, via } from '@/lib/sip/headers/via';
import { firstOf, valuesOf } from '@/lib/sip/values-of';
import { defaultPort } from '../../default-port';
import { splitAddress } from '../../split-address';
import { type Ask, pass, type RegistrarStep } from '../registrar-step';
import { showing } from '../showing';

/**
 * Has the request been here before, or gone as far as it may? Neither keeps it from its registrar. A Via of this server alone
 * is no loop: a loop has the branch as well that this server would write now (RFC 3261 §16.3 item 4), and it writes none,
 * since it passes no REGISTER on. What comes twice is found by its CSeq (§8.2.2.2).
 */
export const checkHops: RegistrarStep = {
  step: '16.3',
  spec: 'RFC 3261 §16.3',
  run(ask) {
    const own = valuesOf(ask.request, via).find((hop) => isOurs(ask, hop));
    const hops = firstOf(ask.request, maxForwards);
    const isLast = hops?.value === 0;
    if (own === undefined && !isLast) return undefined;
    const because = [
      ...(own
        ? [`Via names ${own.host.value}, which is this server: the request spirals, and has arrived.`]
        : []),
      ...(isLast ? [LAST_HOP] : []),
    ];
    return showing(pass(ask, because.join(' ')), own, isLast ? hops : undefined);
  },
};

const LAST_HOP =
  'Max-Forwards is 0, which keeps proxies from passing the request on. The registrar is where it wanted to go.';

/** True if this server wrote the hop: responses would come to the address at which it listens. */
function isOurs({ route, context }: Ask, hop: Via): boolean {
  const { host, port } = splitAddress(route.destination);
  const listening = hop.port?.value ?? defaultPort(hop.transport.value);
  return context.resolve(hop.host.value) === host && String(listening) === port;
}
