import { path } from '@/lib/sip/headers/path';
import { route } from '@/lib/sip/headers/route';
import { serviceRoute } from '@/lib/sip/headers/service-route';
import { via } from '@/lib/sip/headers/via';
import type { Message } from '@/lib/sip/message';
import { outboundMark } from '@/lib/sip/uri/contact-uri';
import { canonicalAor } from '@/lib/sip/uri/same-uri';
import { parseUri } from '@/lib/sip/uri/uri';
import { valuesOf } from '@/lib/sip/values-of';
import { INVITE } from './examples/call';
import { changed } from './examples/changed';
import { inTurn } from './examples/in-turn';
import { F1, OK } from './examples/registration';
import { replaceBy } from './reading/fixes';
import { fromOf, tagOf, toOf } from './reading/identity';
import { acceptance, type Register, registersIn } from './reading/registers';
import { requestLine } from './reading/start';
import type { ExchangeFinding, ExchangeRule } from './rule';

const accepted = changed(OK)`
   SIP/2.0 200 OK
  +Path: <sip:p1.biloxi.example.com;lr>
  +Service-Route: <sip:home.biloxi.example.com;lr>
`;
const call = changed(INVITE)`
  -From: Alice <sip:alice@atlanta.example.com>;tag=9fxced76sl
  +From: Bob <sips:bob@biloxi.example.com>;tag=9fxced76sl
`;

export const serviceRouteNotPath: ExchangeRule = {
  id: 'service-route-not-path',
  scope: 'exchange',
  title: 'Requests of a registered phone go by Service-Route, not by Path',
  severity: 'warning',
  basis: 'policy',
  spec: 'RFC 3608 §6.1',
  why: 'Both come in the 200 to the REGISTER, and they are easily confused. Path is the way to the phone, which the registrar uses for calls that come in; Service-Route is the way from the phone to its services. A request that is routed by Path passes the wrong proxies, or runs in a circle.',
  remedy:
    'Put the values of Service-Route, in their order, into Route, behind the configured outbound proxy if there is one.',
  good: [
    inTurn(
      F1,
      accepted,
      changed(call)`
         Max-Forwards: 70
        +Route: <sip:p1.biloxi.example.com;lr>, <sip:home.biloxi.example.com;lr>
      `,
    ),
  ],
  bad: [
    inTurn(
      F1,
      accepted,
      changed(call)`
         Max-Forwards: 70
        +Route: <sip:p1.biloxi.example.com;lr>
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      `,
    ),
  ],
  check: (exchange) => {
    const accepting = new Map(registersIn(exchange).map((one) => [acceptance(one)?.at, one]));
    const latest = new Map<string, Learned>();
    return exchange.messages.flatMap(({ message, repeats }, at) => {
      const register = accepting.get(at);
      if (register) latest.set(register.aor, learned(register, message));
      const ways = repeats || !beginsDialog(message) ? undefined : latest.get(aorOfSender(message));
      return ways ? againstPath(message, at, ways) : [];
    });
  },
};

/** The two ways that a registration teaches, as URIs. */
interface Learned {
  /** The way to the phone, without the hops that it sent its REGISTER to by itself. */
  readonly path: ReadonlySet<string>;
  /** The way from the phone. */
  readonly service: readonly string[];
}

function learned({ request }: Register, response: Message): Learned {
  const own = new Set(valuesOf(request, route).map(({ uri }) => uri.value));
  const service = valuesOf(response, serviceRoute).map(({ uri }) => uri.value);
  const hops = valuesOf(response, path).map(({ uri }) => uri.value);
  return { path: new Set(hops.filter((uri) => !own.has(uri) && !service.includes(uri))), service };
}

/** True for a request outside a dialog as the phone itself sent it. */
function beginsDialog(message: Message): boolean {
  const method = requestLine(message)?.method.value;
  if (method === undefined || NOT_ROUTED.has(method)) return false;
  return !tagOf(toOf(message)) && valuesOf(message, via).length === 1;
}

const NOT_ROUTED = new Set(['REGISTER', 'ACK', 'CANCEL']);

function aorOfSender(message: Message): string {
  return canonicalAor(fromOf(message)?.uri.value ?? '');
}

/** The first proxy of the Path may also be the one that the phone is set to use, unless it carries the token of a flow. */
function againstPath(
  message: Message,
  at: number,
  { path: hops, service }: Learned,
): readonly ExchangeFinding[] {
  const routes = valuesOf(message, route);
  const wrong = routes.find(({ uri }) => hops.has(uri.value));
  if (!wrong || routes.some(({ uri }) => service.includes(uri.value))) return [];
  if (service.length === 0 && !outboundMark(parseUri(wrong.uri.value))) return [];
  const wanted = service.map((uri) => `<${uri}>`).join(', ');
  const { from, to } = wrong.uri;
  const says = wanted === '' ? 'Expected no hop of the Path' : `Expected the Service-Route, ${wanted}`;
  const fix =
    wanted !== '' && routes.length === 1 ? { fix: replaceBy('Use Service-Route', wrong, wanted) } : {};
  return [{ at, from, to, message: `${says}: this is a hop of the way to the phone`, ...fix }];
}
