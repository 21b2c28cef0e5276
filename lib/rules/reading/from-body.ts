import { bodyProblems } from '@/lib/sip/body/body-problems';
import type { Message } from '@/lib/sip/message';
import type { Finding } from '../rule';
import { oncePer } from './once-per';

/** The check of a rule whose faults are found in bodies: the reader of bodies says where and what, the rule says why. */
export function fromBody(id: 'sdp-form' | 'multipart-form'): (message: Message) => readonly Finding[] {
  return (message) => problemsOf(message).filter((problem) => problem.rule === id);
}

const problemsOf = oncePer(bodyProblems);
