import { identityGrammar } from '../grammar/identity-list';

/** `P-Preferred-Identity: "Cullen Jennings" <sip:fluffy@cisco.com>` (RFC 3325 §9.2): who the user wants to be. */
export const pPreferredIdentity = identityGrammar('P-Preferred-Identity');
