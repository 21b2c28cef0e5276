import { infoGrammar } from '../grammar/info-list';

/** `Error-Info: <sip:not-in-service-recording@atlanta.example.com>` (RFC 3261 §20.18): more about a failure. */
export const errorInfo = infoGrammar('Error-Info');
