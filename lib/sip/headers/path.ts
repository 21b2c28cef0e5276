import { routeGrammar } from '../grammar/route-list';

/** `Path: <sip:p1.example.com;lr>, …` (RFC 3327 §4): the way to the client, stored with its binding. */
export const path = routeGrammar('Path');
