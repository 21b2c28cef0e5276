import { credentialsGrammar } from '../grammar/credentials';

/** `Proxy-Authorization: Digest username="alice", …` (RFC 3261 §20.28): the answer to a 407. */
export const proxyAuthorization = credentialsGrammar('Proxy-Authorization');
