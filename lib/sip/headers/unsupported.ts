import { optionTags } from '../grammar/option-tags';

/** `Unsupported: foo` (RFC 3261 §20.40): extensions that were required and that the sender lacks. */
export const unsupported = optionTags('Unsupported');
