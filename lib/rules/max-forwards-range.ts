import { maxForwards } from '@/lib/sip/headers/max-forwards';
import type { Message } from '@/lib/sip/message';
import { valuesOf } from '@/lib/sip/values-of';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { replaceBy } from './reading/fixes';
import { fromSyntax } from './reading/from-syntax';
import type { Finding, MessageRule } from './rule';

export const maxForwardsRange: MessageRule = {
  id: 'max-forwards-range',
  scope: 'message',
  title: 'Max-Forwards is a whole number from 0 to 255',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §20.22',
  why: 'Each proxy takes one off and refuses at zero, which ends loops. A value that is no number, or does not fit into a byte, is refused by some and read as something else by others.',
  remedy: 'Start with 70.',
  good: [F1],
  bad: [
    changed(F1)`
      -Max-Forwards: 70
      +Max-Forwards: 700
                     ^^^
    `,
    changed(F1)`
      -Max-Forwards: 70
      +Max-Forwards: many
                     ^^^^
    `,
  ],
  check: (message) => [...notANumber(message), ...tooGreat(message)],
};

const notANumber = fromSyntax('max-forwards-range');

const LIMIT = 255;

function tooGreat(message: Message): readonly Finding[] {
  return valuesOf(message, maxForwards)
    .filter(({ value }) => value > LIMIT)
    .map((hops) => ({
      from: hops.from,
      to: hops.to,
      message: `Expected at most ${LIMIT} hops in Max-Forwards, found ${hops.value}`,
      fix: replaceBy('Write 70', hops, '70'),
    }));
}
