import type { Span } from '@/lib/text/span';
import { code } from '../characters';
import type { Cursor } from '../cursor';
import { endOfLast } from '../grammar/end-of-last';
import { readNumberParameter } from '../grammar/number-parameter';
import { type Parameter, parameter, parameterParts, readParameters } from '../grammar/parameters';
import { readToken } from '../grammar/token';
import type { HeaderGrammar } from '../header-grammar';
import type { Located, Token } from '../message';

/** `SIP;cause=200;text="Call completed elsewhere"`. */
export interface Reason extends Span {
  /** Whose codes these are: `SIP`, `Q.850`. Empty where there is none. */
  readonly protocol: Token;
  /** NaN where it is no number. */
  readonly cause: Located<number> | undefined;
  readonly parameters: readonly Parameter[];
}

/** `Reason: SIP;cause=200;text="Call completed elsewhere", Q.850;cause=16` (RFC 3326 §2): why a call ended. */
export const reason: HeaderGrammar<Reason> = {
  name: 'Reason',
  list: true,
  read: readReason,
  parts: ({ protocol, parameters }) => [
    { name: '.protocol', from: protocol.from, to: protocol.to },
    ...parameterParts(parameters),
  ],
};

/**
 * `reason-value = protocol *( SEMI reason-params )`
 *
 *     SIP;cause=200;text="Call completed elsewhere"
 *     ^
 */
function readReason(cursor: Cursor): Reason {
  const protocol = readToken(cursor, 'Expected the protocol of the cause first, such as SIP or Q.850');
  const parameters = readParameters(cursor);
  const cause = readNumberParameter(cursor, { parameters }, 'cause');
  reportText(cursor, parameter({ parameters }, 'text'));
  return { protocol, cause, parameters, from: protocol.from, to: endOfLast(parameters, protocol.to) };
}

/**
 * `reason-text = "text" EQUAL quoted-string`
 *
 *     text="Call completed elsewhere"
 *          ^
 */
function reportText(cursor: Cursor, text: Parameter | undefined): void {
  if (!text) return;
  const { from, to } = text.value ?? text;
  // An empty value was reported when the parameters were read.
  if (from === to || cursor.text.charCodeAt(from) === code.QUOTE) return;
  cursor.problem('parameter-form', from, to, 'Expected the text in quotation marks');
}
