import type { JudgedMessage } from '@/lib/rules/judge-text';
import { answersIn } from '@/lib/rules/reading/answers';

/** The text of the message with the challenge that a request answers; undefined if it is not among the messages. */
export function challengeFor(judged: readonly JudgedMessage[], index: number): string | undefined {
  const text = judged[index]?.message.text;
  const messages = judged.map(({ message, way }) => ({ ...way, message }));
  const answers = answersIn({ messages, passwordOf: () => undefined });
  // Of a request that was sent again only the first one counts as an answer.
  return answers.find(({ request }) => request.text === text)?.challenged.response.text;
}
