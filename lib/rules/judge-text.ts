import { type FoundMessage, splitMessages } from '@/lib/sip/framing/split-messages';
import type { Message } from '@/lib/sip/message';
import { parse } from '@/lib/sip/parse';
import { moved } from '@/lib/text/moved';
import type { Problem } from '@/lib/text/problem';
import { slice } from '@/lib/text/span';
import { type JudgeOptions, judgeExchange } from './judge';

/** One message of a text and what is wrong with it. */
export interface JudgedMessage extends FoundMessage {
  readonly message: Message;
  /** Offsets are those of the whole text. */
  readonly problems: readonly Problem[];
}

/**
 * Judges a text that holds one message or a whole exchange. Empty if it holds none; never fails. A message that stays as it was
 * in `former`, what was judged before, is not read again, and what is wrong with it alone is known.
 */
export function judgeText(
  text: string,
  options: JudgeOptions = {},
  former: readonly JudgedMessage[] = [],
): readonly JudgedMessage[] {
  const known = new Map(former.map(({ message }) => [message.text, message]));
  const found = splitMessages(text).map((one) => {
    const own = slice(text, one);
    return { ...one, message: known.get(own) ?? parse(own) };
  });
  const problems = judgeExchange(
    found.map(({ message, way }) => ({ ...way, message })),
    options,
  );
  return found.map((one, at) => ({
    ...one,
    problems: (problems[at] ?? []).map((problem) => moved(problem, one.from)),
  }));
}
