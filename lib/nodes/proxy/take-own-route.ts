import type { Address } from '@/lib/sim/scenario';
import { route as routeHeader } from '@/lib/sip/headers/route';
import type { Message } from '@/lib/sip/message';
import { parse } from '@/lib/sip/parse';
import { removeValue } from '@/lib/sip/remove-value';
import { parseUri, uriParameter } from '@/lib/sip/uri/uri';
import { firstOf } from '@/lib/sip/values-of';
import { applyEdits } from '@/lib/text/text-edit';
import type { NextHop } from '../next-hop';
import type { Route } from '../route';
import { isOwn, type Locations } from './find-targets';
import { flowOf } from './flow-token';

/** A request on its way through the proxies that Route lists. */
export interface Routed {
  readonly request: Message;
  /** The flow that the proxy's own Route names, where the request goes down it and did not come up it (RFC 5626 §5.3). */
  readonly flow?: NextHop;
}

/**
 * The topmost Route is this proxy, or the maddr of the Request-URI is: it has been reached, and takes itself off the way
 * (RFC 3261 §16.4).
 */
export function takeOwnRoute(
  received: Message,
  locations: Pick<Locations, 'domains'>,
  { source, destination }: Route,
): Routed {
  const request = withoutOwnMaddr(received, locations, destination);
  const top = firstOf(request, routeHeader);
  const uri = top && parseUri(top.uri.value);
  if (top === undefined || uri === undefined || !isOwn(uri, locations, destination)) return { request };
  const edit = removeValue(request, routeHeader, top);
  const left = edit ? parse(applyEdits(request.text, [edit])) : request;
  const flow = flowOf(uri.user?.value ?? '');
  return { request: left, ...(flow && flow.address !== source ? { flow } : {}) };
}

/** The maddr that led here goes, and with it the port and the transport that belonged to it. */
function withoutOwnMaddr(request: Message, locations: Pick<Locations, 'domains'>, self: Address): Message {
  if (request.startLine.kind !== 'request') return request;
  const { from, to, value } = request.startLine.uri;
  const uri = parseUri(value);
  if (uriParameter(uri, 'maddr') === undefined || !isOwn(uri, locations, self)) return request;
  const left = uri.parameters.filter(({ name }) => !LEADING.has(name.value.toLowerCase()));
  const insert = [
    value.slice(0, uri.host?.to),
    ...left.map((one) => `;${value.slice(one.from, one.to)}`),
    value.slice(uri.parameters.at(-1)?.to),
  ].join('');
  return parse(applyEdits(request.text, [{ from, to, insert }]));
}

/** What says how to get to where maddr leads. */
const LEADING: ReadonlySet<string> = new Set(['maddr', 'transport', 'ttl']);

/** The proxy that the request is to go through next, as a URI. */
export function nextRoute(request: Message): string | undefined {
  return firstOf(request, routeHeader)?.uri.value;
}
