import parser from 'jssip/lib/Parser.js';
import type { Facts, Parser } from './parser';

/** Reads what a user agent needs, by a generated grammar: credentials stay text, and so do all Vias but the first. */
export const jssip: Parser = { parse, facts };

function parse(text: string): unknown {
  return parser.parseMessage(text);
}

function facts(text: string): Facts {
  const message = parser.parseMessage(text);
  return { method: message?.parseHeader('cseq')?.method, branch: message?.via_branch, problems: [] };
}
