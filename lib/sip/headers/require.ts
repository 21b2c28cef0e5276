import { optionTags } from '../grammar/option-tags';

/** `Require: outbound` (RFC 3261 §20.32): extensions that the receiver must have. */
export const require = optionTags('Require');
