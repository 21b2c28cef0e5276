import { contactPredicateGrammar } from '../grammar/contact-predicate';

/** `Accept-Contact: *;audio;methods="INVITE,BYE";require` (RFC 3841 §9.2): contacts that a caller would like. */
export const acceptContact = contactPredicateGrammar('Accept-Contact', 'a');
