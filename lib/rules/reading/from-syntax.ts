import type { Message } from '@/lib/sip/message';
import type { SyntaxRule } from '@/lib/sip/syntax-rules';
import type { Finding } from '../rule';

/** The check of a rule whose faults the parser finds: the parser says where and what, the rule says why it matters. */
export function fromSyntax(id: SyntaxRule): (message: Message) => readonly Finding[] {
  return (message) => message.problems.filter((problem) => problem.rule === id);
}
