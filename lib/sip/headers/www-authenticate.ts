import { challengeGrammar } from '../grammar/challenge';

/** `WWW-Authenticate: Digest realm="atlanta.example.com", …` (RFC 3261 §20.44): the challenge of a 401. */
export const wwwAuthenticate = challengeGrammar('WWW-Authenticate');
