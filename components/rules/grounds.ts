import type { Rule } from '@/lib/rules/rule';
import type { Severity } from '@/lib/text/problem';

/** What a severity means for whoever sends the message. */
export const severityMeaning: Readonly<Record<Severity, string>> = {
  error: 'Whoever receives this may refuse it, or take it for something else.',
  warning: 'It mostly works today, and fails with another peer or another network.',
  info: 'Nothing is broken. It is worth knowing.',
};

/** What a severity rests on. */
export const basisMeaning: Readonly<Record<Rule['basis'], string>> = {
  MUST: 'The document says that it must be so.',
  SHOULD: 'The document recommends it, and whoever departs from it should know why.',
  grammar: 'The grammar of the document allows no other form.',
  policy: 'No document demands it in these words; it follows from what implementations do.',
};

/** What a rule has to see. */
export const scopeMeaning: Readonly<Record<Rule['scope'], string>> = {
  message: 'One message by itself.',
  exchange: 'Several messages: what came before decides whether this one is right.',
};
