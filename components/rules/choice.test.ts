import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RuleEntry, RuleGroup } from './catalogue';
import { type Choice, chosen, EVERYTHING, readChoice, writeChoice } from './choice';

function entry(id: string, more: Partial<RuleEntry> = {}): RuleEntry {
  return {
    ...{ id, title: 'A branch begins with z9hG4bK', severity: 'error', scope: 'message', basis: 'MUST' },
    ...{ spec: 'RFC 3261 §8.1.1.7', why: 'Proxies tell old clients by it.', subject: 'Via', ...more },
  };
}

const groups: readonly RuleGroup[] = [
  {
    id: 'transaction',
    title: 'Transaction',
    purpose: '',
    shelves: [
      { subject: 'Via', rules: [entry('via-magic-cookie'), entry('via-branch', { severity: 'warning' })] },
    ],
  },
  {
    id: 'proof',
    title: 'Proof',
    purpose: '',
    shelves: [{ subject: 'Authorization', rules: [entry('auth-nc', { title: 'nc', scope: 'exchange' })] }],
  },
];

describe('a search among the rules', () => {
  it.each<[string, Partial<Choice>, readonly string[]]>([
    ['nothing in particular', {}, ['via-magic-cookie', 'via-branch', 'auth-nc']],
    ['a word of an id', { words: 'COOKIE' }, ['via-magic-cookie']],
    ['a word of a reason', { words: 'proxies' }, ['via-magic-cookie', 'via-branch', 'auth-nc']],
    ['words that are not in one place', { words: '  z9hg4bk   via-branch ' }, ['via-branch']],
    ['a section', { words: 'rfc3261§8.1.1.7' }, ['via-magic-cookie', 'via-branch', 'auth-nc']],
    ['a severity', { severity: 'warning' }, ['via-branch']],
    ['a scope', { scope: 'exchange' }, ['auth-nc']],
    ['what is not there', { words: 'nothing' }, []],
  ])('finds by %s', (_, choice, ids) => {
    const left = chosen(groups, { ...EVERYTHING, ...choice });
    expect(left.flatMap(({ shelves }) => shelves.flatMap(({ rules }) => rules.map(({ id }) => id)))).toEqual(
      ids,
    );
    // What is empty is not shown.
    expect(left.flatMap(({ shelves }) => shelves).every(({ rules }) => rules.length > 0)).toBe(true);
  });

  it('comes back from an address', () => {
    const choice = fc.record<Choice>({
      words: fc.string({ maxLength: 50 }),
      severity: fc.constantFrom('any', 'error', 'warning', 'info'),
      scope: fc.constantFrom('any', 'message', 'exchange'),
    });
    fc.assert(
      fc.property(choice, (one) => {
        expect(readChoice(writeChoice(one))).toEqual(one);
      }),
    );
  });

  it.each(['', 'severity=fatal&scope=all', 'q=&x=1'])(
    'is for everything where the address says %j',
    (search) => {
      expect(readChoice(search)).toEqual(EVERYTHING);
    },
  );
});
