import type { Span } from '@/lib/text/span';
import { LWS } from '../characters';
import type { Cursor } from '../cursor';
import { reportValue } from '../grammar/report-value';
import type { HeaderGrammar } from '../header-grammar';
import type { Located } from '../message';

/** When the client sent the request, by whatever clock it has, and how long the server took to answer; in seconds. */
export interface Timestamp extends Span {
  readonly time: Located<number>;
  readonly delay?: Located<number>;
}

/** `Timestamp: 54.21 0.3` (RFC 3261 §20.38). Numbers are NaN where they are none. */
export const timestamp: HeaderGrammar<Timestamp> = {
  name: 'Timestamp',
  list: false,
  read: readTimestamp,
  parts: ({ time, delay }) => [
    { name: '.time', from: time.from, to: time.to },
    ...(delay ? [{ name: '.delay', from: delay.from, to: delay.to }] : []),
  ],
};

/** `1*DIGIT [ "." *DIGIT ] [ LWS delay ]` */
function readTimestamp(cursor: Cursor): Timestamp {
  const time = readDecimal(cursor, /^\d+(?:\.\d*)?$/, 'Expected a number of seconds, such as 54.21');
  cursor.skipLws();
  if (cursor.atEnd) return { time, from: time.from, to: time.to };
  const delay = readDecimal(cursor, /^\d*(?:\.\d*)?$/, 'Expected the delay in seconds, such as 0.3');
  return { time, delay, from: time.from, to: delay.to };
}

/**
 * `delay = *DIGIT [ "." *DIGIT ]`: there need not be a digit on either side of the point.
 *
 *     54.21 .3
 *           ^
 */
function readDecimal(cursor: Cursor, form: RegExp, expected: string): Located<number> {
  const { value, from, to } = cursor.until(LWS);
  const isRight = form.test(value);
  if (!isRight) reportValue(cursor, { from, to }, expected);
  return { value: isRight ? Number(`0${value}`) : Number.NaN, from, to };
}
