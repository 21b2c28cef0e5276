import type { Cursor } from '../cursor';
import { readOptionalComment } from '../grammar/comment';
import type { Interval } from '../grammar/interval';
import { readNumberParameter } from '../grammar/number-parameter';
import { parameterParts, readParameters } from '../grammar/parameters';
import { readSeconds } from '../grammar/seconds';
import type { HeaderGrammar, NamedSpan } from '../header-grammar';
import type { Located, Token } from '../message';

/** `120 (in a meeting);duration=3600`. */
export interface RetryAfter extends Interval {
  /** With its parentheses. */
  readonly comment: Token | undefined;
  /** Seconds for which it is going to be worth trying then; NaN where it is no number. */
  readonly duration: Located<number> | undefined;
}

/** `Retry-After: 18000;duration=3600`, in seconds (RFC 3261 §20.33): when to try again. */
export const retryAfter: HeaderGrammar<RetryAfter> = {
  name: 'Retry-After',
  list: false,
  read: readRetryAfter,
  parts: retryAfterParts,
};

/** `delta-seconds [ comment ] *( SEMI retry-param )` */
function readRetryAfter(cursor: Cursor): RetryAfter {
  const seconds = readSeconds(cursor);
  const comment = readOptionalComment(cursor);
  const parameters = readParameters(cursor);
  const duration = readNumberParameter(cursor, { parameters }, 'duration');
  const to = (parameters.at(-1) ?? comment ?? seconds).to;
  return { seconds, comment, duration, parameters, from: seconds.from, to };
}

function retryAfterParts({ seconds, comment, parameters }: RetryAfter): readonly NamedSpan[] {
  return [
    { name: '.delta-seconds', from: seconds.from, to: seconds.to },
    ...(comment ? [{ name: '.comment', from: comment.from, to: comment.to }] : []),
    ...parameterParts(parameters),
  ];
}
