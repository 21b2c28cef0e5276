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

/** Judges a text that holds one message or a whole exchange. Empty if it holds none; never fails. */
export function judgeText(text: string, options: JudgeOptions = {}): readonly JudgedMessage[] {
  const found = splitMessages(text).map((one) => ({ ...one, message: parse(slice(text, one)) }));
  const problems = judgeExchange(
    found.map(({ message, way }) => ({ ...way, message })),
    options,
  );
  return found.map((one, at) => ({
    ...one,
    problems: (problems[at] ?? []).map((problem) => moved(problem, one.from)),
  }));
}
