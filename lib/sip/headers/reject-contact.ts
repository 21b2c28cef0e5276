import { contactPredicateGrammar } from '../grammar/contact-predicate';

/** `Reject-Contact: *;actor="msg-taker";video` (RFC 3841 §9.2): contacts that a caller does not want. */
export const rejectContact = contactPredicateGrammar('Reject-Contact', 'j');
