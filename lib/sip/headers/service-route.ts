import { routeGrammar } from '../grammar/route-list';

/** `Service-Route: <sip:p2.home.example.com;lr>, …` (RFC 3608 §5): the way for the later requests of the client. */
export const serviceRoute = routeGrammar('Service-Route');
