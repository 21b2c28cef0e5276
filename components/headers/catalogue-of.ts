import { headerAddress } from '@/components/message/header-address';
import type { Family } from '@/lib/explain/explanation';
import { explanationOf } from '@/lib/explain/explanation-of';
import { familyLetters } from '@/lib/explain/family-letters';
import { firstSentence } from '@/lib/explain/first-sentence';
import { type HeaderReference, headerReferences } from '@/lib/explain/reference/header-references';
import { inRegistrations } from '@/lib/explain/reference/registration-table';
import { splitPath } from '@/lib/explain/split-path';
import type { HeaderGroup, HeaderItem } from './catalogue';

/** All start lines and header fields by what they are for. For build time: it knows the words about all of them. */
export function catalogueOfHeaders(): readonly HeaderGroup[] {
  return GROUPS.map((group) => ({
    ...group,
    items: headerReferences.filter((reference) => groupOf(reference) === group.id).map(itemOf),
  }));
}

function groupOf(reference: HeaderReference): string {
  const { name, isStartLine, whole } = reference;
  if (isStartLine) return 'first-line';
  if (whole.family !== 'other') return whole.family;
  return (inRegistrations(name) ?? []).length > 0 ? 'other' : 'elsewhere';
}

function itemOf({ name, compact, whole, parts }: HeaderReference): HeaderItem {
  const text = explanationOf(name, 'request').what;
  const names = parts.map(({ path }) => splitPath(path).part.slice(1));
  return {
    href: headerAddress(name) ?? '/headers/',
    mark: compact ?? '',
    title: name,
    summary: firstSentence(text),
    words: wordsOf([name, compact ?? '', ...names, text, whole.spec, ...parts.map(({ spec }) => spec)]),
  };
}

/** Words with one space between them; `RFC 3261 §20.42` is found by `§20.42` and by `20.42`. */
function wordsOf(texts: readonly string[]): string {
  const words =
    texts
      .join(' ')
      .toLowerCase()
      .match(/[^\s,.;:()]+(?:\.[^\s,.;:()]+)*/g) ?? [];
  return [...new Set(words.flatMap((word) => (word.startsWith('§') ? [word, word.slice(1)] : word)))].join(
    ' ',
  );
}

function ofFamily(id: Family): Omit<HeaderGroup, 'items'> {
  const { title, purpose } = familyLetters[id];
  return { id, title, family: id, purpose };
}

const GROUPS: readonly Omit<HeaderGroup, 'items'>[] = [
  {
    id: 'first-line',
    title: 'First line',
    family: null,
    purpose: 'What a message asks for, or how a request was answered: it stands above all header fields.',
  },
  ofFamily('transaction'),
  ofFamily('identity'),
  ofFamily('binding'),
  ofFamily('proof'),
  {
    id: 'other',
    title: 'Others in registrations',
    family: 'other',
    purpose: 'What a REGISTER or a response to it may carry besides, and mostly does without.',
  },
  {
    id: 'elsewhere',
    title: 'For calls and other requests',
    family: 'other',
    purpose:
      'What belongs to calls, subscriptions and other requests: a registration hardly ever carries it.',
  },
];
