import type { Message } from '@/lib/sip/message';
import { explanationOf } from '../explanation-of';
import { fieldEntries } from '../fields/index';
import { firstSentence } from '../first-sentence';
import { kindOf } from '../message-kind';
import type { Candidate } from './completion';
import { isFlag, isQuoted } from './parameter-form';

export interface NamedPlace {
  /** What the paths of its kind begin with: `Via;`, `Authorization.`. */
  readonly prefix: string;
  readonly hasValue: boolean;
  /** Paths of the parameters that are there already. */
  readonly others: ReadonlySet<string>;
}

/** The parameters of a header that are explained and not there yet. */
export function parameterNames(place: NamedPlace, message: Message): readonly Candidate[] {
  const { prefix, hasValue, others } = place;
  const kind = kindOf(message);
  return fieldEntries
    .filter(({ path }) => path.startsWith(prefix) && path !== `${prefix}scheme` && !others.has(path))
    .map(({ path }) => {
      const label = path.slice(prefix.length);
      const detail = firstSentence(explanationOf(path, kind).what);
      const bare: Candidate = { label, detail, kind: 'parameter' };
      if (hasValue || isFlag(path)) return bare;
      return isQuoted(path)
        ? { ...bare, insert: `${label}=""`, caret: label.length + 2 }
        : { ...bare, insert: `${label}=` };
    });
}
