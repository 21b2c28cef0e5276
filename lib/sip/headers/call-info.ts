import { infoGrammar } from '../grammar/info-list';

/** `Call-Info: <http://www.example.com/alice/photo.jpg>;purpose=icon, …` (RFC 3261 §20.9): more about who calls. */
export const callInfo = infoGrammar('Call-Info');
