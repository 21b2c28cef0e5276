import { type FoundMessage, splitMessages } from '@/lib/sip/framing/split-messages';
import type { Message } from '@/lib/sip/message';
import { parse } from '@/lib/sip/parse';
import { moved } from '@/lib/text/moved';
import type { Problem } from '@/lib/text/problem';
import { slice } from '@/lib/text/span';
import { atOnce, type Steps } from '@/lib/text/steps';
import { type JudgeOptions, judgeExchangeInSteps } from './judge';

/** One message of a text and what is wrong with it. */
export interface JudgedMessage extends FoundMessage {
  /** Of a message that is too long to be judged, its beginning. */
  readonly message: Message;
  /** Offsets are those of the whole text. */
  readonly problems: readonly Problem[];
  /** Set where it is too long: nothing is known of its problems. */
  readonly isTooLong?: true;
}

/** Characters of a message up to which it is judged: as many as a UDP datagram has bytes (RFC 3261 §18.1.1). */
export const LONGEST_JUDGED = 65_535;

/**
 * Judges a text that holds one message or a whole exchange. Empty if it holds none; never fails. A message that stays as it was
 * in `former`, what was judged before, is not read again, and what is wrong with it alone is known.
 */
export function judgeText(
  text: string,
  options: JudgeOptions = {},
  former: readonly JudgedMessage[] = [],
): readonly JudgedMessage[] {
  return atOnce(judgeTextInSteps(text, options, former));
}

/** The same in steps, for a text that is so long, or so hostile, that nobody should wait for it. */
export function* judgeTextInSteps(
  text: string,
  options: JudgeOptions = {},
  former: readonly JudgedMessage[] = [],
): Steps<readonly JudgedMessage[]> {
  const found = yield* readInSteps(text, former);
  const problems = yield* judgeExchangeInSteps(
    found.flatMap(({ message, way, isTooLong }) => (isTooLong ? [] : [{ ...way, message }])),
    options,
  );
  let judged = 0;
  return found.map((one) => {
    const own = one.isTooLong ? [] : (problems[judged++] ?? []);
    return { ...one, problems: own.map((problem) => moved(problem, one.from)) };
  });
}

function* readInSteps(
  text: string,
  former: readonly JudgedMessage[],
): Steps<readonly Omit<JudgedMessage, 'problems'>[]> {
  const known = new Map(former.map(({ message }) => [message.text, message]));
  const read: Omit<JudgedMessage, 'problems'>[] = [];
  for (const one of splitMessages(text)) {
    const isTooLong = one.to - one.from > LONGEST_JUDGED;
    const own = slice(text, isTooLong ? { from: one.from, to: one.from + LONGEST_JUDGED } : one);
    const message = known.get(own) ?? parse(own);
    read.push(isTooLong ? { ...one, message, isTooLong } : { ...one, message });
    yield;
  }
  return read;
}
