import { bodyProblems } from '@/lib/sip/body/body-problems';
import type { Message } from '@/lib/sip/message';
import type { Finding } from '../rule';

/** The check of a rule whose faults are found in bodies: the reader of bodies says where and what, the rule says why. */
export function fromBody(id: 'sdp-form' | 'multipart-form'): (message: Message) => readonly Finding[] {
  return (message) => problemsOf(message).filter((problem) => problem.rule === id);
}

/** Several rules ask for the faults of one body, one after the other. */
const known = new WeakMap<Message, ReturnType<typeof bodyProblems>>();

function problemsOf(message: Message): ReturnType<typeof bodyProblems> {
  const problems = known.get(message) ?? bodyProblems(message);
  known.set(message, problems);
  return problems;
}
