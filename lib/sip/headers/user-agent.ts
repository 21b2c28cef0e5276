import { serverVals } from '../grammar/server-vals';

/** `User-Agent: Softphone/1.5 (Linux)` (RFC 3261 §20.41): the software that asks, and often that which answers. */
export const userAgent = serverVals('User-Agent');
