import { cseq } from '@/lib/sip/headers/cseq';
import type { Message } from '@/lib/sip/message';
import { valuesOf } from '@/lib/sip/values-of';
import { slice } from '@/lib/text/span';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { fromSyntax } from './reading/from-syntax';
import type { Finding, MessageRule } from './rule';

export const cseqRange: MessageRule = {
  id: 'cseq-range',
  scope: 'message',
  title: 'The number in CSeq is decimal and below 2147483648',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §8.1.1.5',
  why: 'The number is kept in 31 bits so that it can grow without overflow. Implementations that seed it with a clock in milliseconds exceed it, and the server answers 400 or compares a number that has wrapped around.',
  remedy: 'Start with a small number, or with a clock in seconds, and add one for each request.',
  good: [F1],
  bad: [
    changed(F1)`
      -CSeq: 1 REGISTER
      +CSeq: 4294967296 REGISTER
             ^^^^^^^^^^
    `,
    changed(F1)`
      -CSeq: 1 REGISTER
      +CSeq: 0x1 REGISTER
             ^^^
    `,
  ],
  check: (message) => [...notANumber(message), ...tooGreat(message)],
};

const notANumber = fromSyntax('cseq-range');

const LIMIT = 2 ** 31;

function tooGreat(message: Message): readonly Finding[] {
  return valuesOf(message, cseq)
    .map(({ number }) => number)
    .filter(({ value }) => value >= LIMIT)
    .map(({ from, to }) => ({
      from,
      to,
      message: `Expected a number below ${LIMIT} in CSeq, found ${slice(message.text, { from, to })}`,
    }));
}
