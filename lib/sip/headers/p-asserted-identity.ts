import { identityGrammar } from '../grammar/identity-list';

/** `P-Asserted-Identity: "Cullen Jennings" <sip:fluffy@cisco.com>, …` (RFC 3325 §9.1): who the network says it is. */
export const pAssertedIdentity = identityGrammar('P-Asserted-Identity');
