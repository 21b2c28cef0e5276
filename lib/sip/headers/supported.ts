import { optionTags } from '../grammar/option-tags';

/** `Supported: path, gruu` (RFC 3261 §20.37): extensions that the sender has; empty: none. */
export const supported = optionTags('Supported', { compact: 'k', mayBeEmpty: true });
