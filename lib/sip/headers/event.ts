import type { Cursor } from '../cursor';
import { type ParameterizedToken, parameterizedToken } from '../grammar/parameterized-token';
import { reportValue } from '../grammar/report-value';
import { readToken } from '../grammar/token';
import type { HeaderGrammar } from '../header-grammar';
import type { Token } from '../message';

/** `Event: presence.winfo;id=7` (RFC 6665 §8.2.1): what is subscribed to. The type is compared byte by byte. */
export const event: HeaderGrammar<ParameterizedToken> = {
  name: 'Event',
  compact: 'o',
  list: false,
  ...parameterizedToken('event-type', readEventType),
};

/**
 * `event-type = event-package *( "." event-template )`
 *
 *     presence.winfo;id=7
 *     ^
 */
function readEventType(cursor: Cursor): Token {
  const type = readToken(cursor, 'Expected an event package, such as presence');
  const dot = type.value.search(IDLE_DOT);
  if (dot !== -1) {
    const from = type.from + dot;
    reportValue(cursor, { from, to: from + 1 }, 'Expected a name on each side of the dot');
  }
  return type;
}

/** A dot with nothing before it or nothing behind it. */
const IDLE_DOT = /^\.|\.(?=\.|$)/;
