import { freeText } from '../grammar/free-text';

/** `Organization: Boxes by Bob` (RFC 3261 §20.25), for people to read. It may be empty. */
export const organization = freeText('Organization');
