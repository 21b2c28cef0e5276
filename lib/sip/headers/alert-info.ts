import { infoGrammar } from '../grammar/info-list';

/** `Alert-Info: <http://www.example.com/sounds/moo.wav>` (RFC 3261 §20.4): another ring tone. */
export const alertInfo = infoGrammar('Alert-Info');
