import { familyLetters } from '@/lib/explain/family-letters';
import type { Rule } from '@/lib/rules/rule';
import type { RuleEntry, RuleGroup } from './catalogue';
import { type Subject, subjectOf } from './subject-of';

/**
 * All rules by what they are about: from the first line of a message to its body. Subjects are in order of the alphabet.
 * For build time: it reads the examples of all rules.
 */
export function catalogueOf(rules: readonly Rule[]): readonly RuleGroup[] {
  const filed = rules.map((rule) => {
    const subject = subjectOf(rule);
    return { ...subject, entry: entryOf(rule, subject) };
  });
  return GROUPS.map((group) => {
    const here = filed.filter((one) => one.group === group.id);
    const names = [...new Set(here.map(({ name }) => name))].sort();
    return {
      ...group,
      shelves: names.map((subject) => ({
        subject,
        rules: here.filter(({ name }) => name === subject).map(({ entry }) => entry),
      })),
    };
  }).filter(({ shelves }) => shelves.length > 0);
}

function entryOf({ id, title, severity, scope, basis, spec, why }: Rule, { name }: Subject): RuleEntry {
  return { id, title, severity, scope, basis, spec, why, subject: name };
}

const { transaction, identity, binding, proof } = familyLetters;

const GROUPS: readonly Omit<RuleGroup, 'shelves'>[] = [
  {
    id: 'first line',
    title: 'First line, and the message as a whole',
    purpose: 'What somebody asks for or answers, and what belongs to it in any case.',
  },
  { id: 'transaction', title: transaction.title, purpose: transaction.purpose },
  { id: 'identity', title: identity.title, purpose: identity.purpose },
  { id: 'binding', title: binding.title, purpose: binding.purpose },
  { id: 'proof', title: proof.title, purpose: proof.purpose },
  {
    id: 'other',
    title: 'Other header fields',
    purpose: 'What a registration can do without, and what other methods need.',
  },
  {
    id: 'body',
    title: 'Body',
    purpose: 'What a message carries, and the fields that say what and how much it is.',
  },
  {
    id: 'several',
    title: 'How any field is written',
    purpose: 'Rules that hold wherever such a value stands.',
  },
];
