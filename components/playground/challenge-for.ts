import type { JudgedMessage } from '@/lib/rules/judge-text';
import { answersIn } from '@/lib/rules/reading/answers';
import { oncePer } from '@/lib/rules/reading/once-per';

/** The text of the message with the challenge that a request answers; undefined if it is not among the messages. */
export function challengeFor(judged: readonly JudgedMessage[], index: number): string | undefined {
  const text = judged[index]?.message.text;
  // Of a request that was sent again only the first one counts as an answer.
  return answersAmong(judged).find(({ request }) => request.text === text)?.challenged.response.text;
}

/** Whoever goes from message to message asks for those of the same messages. */
const answersAmong = oncePer((judged: readonly JudgedMessage[]) => {
  const messages = judged.map(({ message, way }) => ({ ...way, message }));
  return answersIn({ messages, passwordOf: () => undefined });
});
