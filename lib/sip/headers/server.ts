import { serverVals } from '../grammar/server-vals';

/** `Server: HomeServer v2 (Debian)` (RFC 3261 §20.35): the software that answers. */
export const server = serverVals('Server');
