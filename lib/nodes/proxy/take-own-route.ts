import { route as routeHeader } from '@/lib/sip/headers/route';
import type { Message } from '@/lib/sip/message';
import { parse } from '@/lib/sip/parse';
import { removeValue } from '@/lib/sip/remove-value';
import { parseUri } from '@/lib/sip/uri/uri';
import { firstOf } from '@/lib/sip/values-of';
import { applyEdits } from '@/lib/text/text-edit';
import type { NextHop } from '../next-hop';
import type { Route } from '../registrar/registrar-state';
import { isOwn, type Locations } from './find-targets';
import { flowOf } from './flow-token';

/** A request on its way through the proxies that Route lists. */
export interface Routed {
  readonly request: Message;
  /** The flow that the proxy's own Route names, where the request goes down it and did not come up it (RFC 5626 §5.3). */
  readonly flow?: NextHop;
}

/** The topmost Route is this proxy: it has been reached, and takes itself off the way (RFC 3261 §16.4). */
export function takeOwnRoute(request: Message, locations: Locations, { source, destination }: Route): Routed {
  const top = firstOf(request, routeHeader);
  const uri = top && parseUri(top.uri.value);
  if (top === undefined || uri === undefined || !isOwn(uri, locations, destination)) return { request };
  const edit = removeValue(request, routeHeader, top);
  const left = edit ? parse(applyEdits(request.text, [edit])) : request;
  const flow = flowOf(uri.user?.value ?? '');
  return { request: left, ...(flow && flow.address !== source ? { flow } : {}) };
}

/** The proxy that the request is to go through next, as a URI. */
export function nextRoute(request: Message): string | undefined {
  return firstOf(request, routeHeader)?.uri.value;
}
