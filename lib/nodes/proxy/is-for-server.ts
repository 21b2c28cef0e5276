import type { Message } from '@/lib/sip/message';
import { isSipUri, parseUri } from '@/lib/sip/uri/uri';
import type { Route } from '../route';
import { isOwn, type Locations } from './find-targets';
import { nextRoute, takeOwnRoute } from './take-own-route';

/**
 * True if a request asks this server itself, as an OPTIONS may (RFC 3261 §11): no Route leads on from here, and the Request-URI
 * names the server and no user.
 */
export function isForServer(received: Message, locations: Pick<Locations, 'domains'>, route: Route): boolean {
  const { request, flow } = takeOwnRoute(received, locations, route);
  if (request.startLine.kind !== 'request' || flow !== undefined || nextRoute(request) !== undefined)
    return false;
  const uri = parseUri(request.startLine.uri.value);
  return isSipUri(uri) && uri.user === undefined && isOwn(uri, locations, route.destination);
}
