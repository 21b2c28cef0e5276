import { Parser as SipJs } from 'sip.js/lib/core/messages/parser.js';
import type { Facts, Parser } from './parser';

/** Reads what a user agent needs, by a generated grammar: credentials stay text, and so do all Vias but the first. */
export const sipJs: Parser = { parse: parseMessage, facts };

const silence = { warn() {}, error() {} };

function parseMessage(text: string) {
  return SipJs.parseMessage(text, silence);
}

function facts(text: string): Facts {
  const message = parseMessage(text);
  return { method: message?.parseHeader('cseq')?.method, branch: message?.viaBranch, problems: [] };
}
