import { challengeGrammar } from '../grammar/challenge';

/** `Proxy-Authenticate: Digest realm="atlanta.example.com", …` (RFC 3261 §20.27): the challenge of a 407. */
export const proxyAuthenticate = challengeGrammar('Proxy-Authenticate');
