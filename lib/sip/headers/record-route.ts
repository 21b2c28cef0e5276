import { routeGrammar } from '../grammar/route-list';

/** `Record-Route: <sip:ss2.biloxi.example.com;lr>, …` (RFC 3261 §20.30): proxies that stay on the way of a dialog. */
export const recordRoute = routeGrammar('Record-Route');
