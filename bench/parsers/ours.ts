import { parameter } from '@/lib/sip/grammar/parameters';
import { cseq } from '@/lib/sip/headers/cseq';
import { via } from '@/lib/sip/headers/via';
import { parse } from '@/lib/sip/parse';
import { firstOf } from '@/lib/sip/values-of';
import type { Facts, Parser } from './parser';

/** Every field with its grammar, a span for every piece, and every fault of syntax. */
export const ours: Parser = { parse, facts };

function facts(text: string): Facts {
  const message = parse(text);
  const top = firstOf(message, via);
  return {
    method: firstOf(message, cseq)?.method.value,
    branch: top && parameter(top, 'branch')?.text,
    problems: message.problems.map((problem) => problem.message),
  };
}
