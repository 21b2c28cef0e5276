import sip from 'sip';
import type { Facts, Parser } from './parser';

/** Reads every header it knows at once, by regular expressions. */
export const sipParser: Parser = { parse: sip.parse, facts };

function facts(text: string): Facts {
  const headers = sip.parse(text)?.headers;
  return { method: headers?.cseq?.method, branch: headers?.via?.[0]?.params.branch, problems: [] };
}
