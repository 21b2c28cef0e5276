import { tokenList } from '../grammar/token-list';

/** `Allow: INVITE, ACK, OPTIONS` (RFC 3261 §20.5): the methods that the sender does; empty: none. */
export const allow = tokenList('Allow', 'method', 'Expected a method, such as REGISTER', {
  mayBeEmpty: true,
});
