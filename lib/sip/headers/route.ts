import { routeGrammar } from '../grammar/route-list';

/** `Route: <sip:ss1.atlanta.example.com;lr>, …` (RFC 3261 §20.34): the way that is still ahead. */
export const route = routeGrammar('Route');
