import { credentialsGrammar } from '../grammar/credentials';

/** `Authorization: Digest username="bob", …` (RFC 3261 §20.7): the answer to a 401. */
export const authorization = credentialsGrammar('Authorization');
