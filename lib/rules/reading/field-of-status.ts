import type { Message } from '@/lib/sip/message';
import { fieldsNamed } from '@/lib/sip/values-of';
import type { Finding } from '../rule';
import { statusLine } from './start';

/** The check that a response of this status has a header field; `what` ends the sentence: `which lists the methods`. */
export function fieldOfStatus(
  code: number,
  name: string,
  what: string,
): (message: Message) => readonly Finding[] {
  return (message) => {
    const status = statusLine(message)?.status;
    if (status?.value !== code || fieldsNamed(message, name).length > 0) return [];
    return [{ from: status.from, to: status.to, message: `Expected ${name} in a ${code}, ${what}` }];
  };
}
