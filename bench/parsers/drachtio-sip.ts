import drachtio from 'drachtio-sip';
import type { Facts, Parser } from './parser';

/** Splits the message, then has each of its headers parsed. */
export const drachtioSip: Parser = { parse, facts };

/** Splits the message into headers and leaves them as text, as its users get it before they ask for a header. */
export const drachtioSipLazy: Parser = { parse: split, facts };

function parse(text: string): unknown {
  const message = split(text);
  const parsed: unknown[] = [];
  for (const name in message.headers) parsed.push(message.getParsedHeader(name));
  return parsed;
}

function split(text: string) {
  return new drachtio.SipMessage(text);
}

function facts(text: string): Facts {
  const message = split(text);
  return {
    method: message.getParsedHeader('cseq').method,
    branch: message.getParsedHeader('via')[0]?.params.branch,
    problems: [],
  };
}
