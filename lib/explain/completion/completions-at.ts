import type { Message } from '@/lib/sip/message';
import type { Candidate, Completions, Surroundings } from './completion';
import { derivedValues } from './derived-values';
import { fitting } from './fitting';
import { headerNames } from './header-names';
import { knownUris, knownValues } from './known-values';
import { isQuoted } from './parameter-form';
import { parameterNames } from './parameter-names';
import { type Place, placeAt } from './place-at';
import { firstWords, statusLines } from './start-line-words';
import { uriParameterNames, uriParameterValues } from './uri-parameters';
import { usualValues } from './usual-values';
import { wholeValues } from './whole-values';

/**
 * What may be written at an offset of a message: names of header fields and parameters, usual values, and values that
 * stand elsewhere in it or in the `others`, of which the nearest come first. Undefined where nothing can be said, as in
 * a body. Takes time in proportion to the length of the messages; never fails.
 */
export function completionsAt(
  message: Message,
  offset: number,
  others: readonly Message[] = [],
): Completions | undefined {
  const place = placeAt(message, offset);
  if (place === undefined) return undefined;
  const { text } = message;
  const candidates = candidatesFor(place, { message, others: others.slice(0, MOST_OTHERS) });
  const written = { before: text.slice(place.from, offset), all: text.slice(place.from, place.to) };
  return fitting(candidates, written, place);
}

/** Other messages that are searched for values: those far away have nothing to do with this one. */
const MOST_OTHERS = 20;

function candidatesFor(place: Place, around: Surroundings): readonly Candidate[] {
  switch (place.kind) {
    case 'first-word':
      return firstWords(place);
    case 'status':
      return statusLines;
    case 'header-name':
      return headerNames(place, around.message);
    case 'parameter-name':
      return parameterNames(place, around.message);
    case 'uri':
      return uris(place, around);
    case 'uri-parameter-name':
      return uriParameterNames(place);
    case 'uri-parameter-value':
      return uriParameterValues(place.name);
    case 'value':
      return [...wholeValues(place, around), ...values(place, around)];
  }
}

type PlaceOf<K extends Place['kind']> = Extract<Place, { readonly kind: K }>;

function values(place: PlaceOf<'value'>, around: Surroundings): readonly Candidate[] {
  const { path } = place;
  const all = [...derivedValues(path, around), ...knownValues(path, place, around), ...usualValues(path)];
  return all.map((candidate) => inQuotes(candidate, place));
}

function uris(place: PlaceOf<'uri'>, around: Surroundings): readonly Candidate[] {
  const { path, isBare } = place;
  const all = [...derivedValues(path, around), ...knownUris(path, place, around)];
  const bracketed = isBare ? all.map((candidate) => ({ ...candidate, insert: `<${candidate.label}>` })) : all;
  return [...wholeValues(place, around), ...bracketed, ...usualValues(path)];
}

/** With the quotation marks that the value needs and that are not there yet. */
function inQuotes(candidate: Candidate, { path, quotes }: PlaceOf<'value'>): Candidate {
  const written = candidate.insert ?? candidate.label;
  if (quotes === 'open') return { ...candidate, insert: `${written}"` };
  return quotes === 'none' && isQuoted(path) ? { ...candidate, insert: `"${written}"` } : candidate;
}
