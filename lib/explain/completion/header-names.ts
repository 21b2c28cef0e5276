import { headerGrammars } from '@/lib/sip/headers/index';
import type { Message } from '@/lib/sip/message';
import type { Family } from '../explanation';
import { explanationOf, type MessageKind } from '../explanation-of';
import { firstSentence } from '../first-sentence';
import { kindOf } from '../message-kind';
import type { Candidate } from './completion';

/**
 * The names of header fields, then their compact forms (RFC 3261 §7.3.3). Those that the message lacks come first, and
 * among them those that make up a registration.
 */
export function headerNames(
  { hasColon }: { readonly hasColon: boolean },
  message: Message,
): readonly Candidate[] {
  const kind = kindOf(message);
  const present = new Set(message.headers.map(({ canonical }) => canonical));
  const names = headerGrammars
    .map(({ name, compact }) => ({ name, compact, explanation: explanationOf(name, kind) }))
    .sort((a, b) => rank(a) - rank(b));
  function rank({ name, explanation }: (typeof names)[number]): number {
    const family = FAMILIES.indexOf(explanation.family) + (ELSEWHERE[kind].test(name) ? 0.5 : 0);
    return family + (present.has(name) ? FAMILIES.length : 0);
  }
  function candidate(label: string, detail: string): Candidate {
    return { label, detail, kind: 'header', ...(hasColon ? {} : { insert: `${label}: ` }) };
  }
  return [
    ...names.map(({ name, compact, explanation }) => ({
      ...candidate(name, firstSentence(explanation.what)),
      ...(compact === undefined ? {} : { also: compact }),
    })),
    ...names.flatMap(({ name, compact }) =>
      compact === undefined ? [] : [candidate(compact, `Compact form of ${name}.`)],
    ),
  ];
}

const FAMILIES: readonly Family[] = ['transaction', 'identity', 'binding', 'proof', 'other'];

/** Of the proofs, those that stand in the other kind of message: a request has credentials, a response a challenge. */
const ELSEWHERE: Readonly<Record<MessageKind, RegExp>> = {
  request: /Authenticat/,
  response: /Authorization/,
};
