import { headerAddress } from '@/components/message/header-address';
import type { RuleGroup } from '@/components/rules/catalogue';
import type { RuleLink } from '@/components/rules/rule-page';
import { explanationOf } from '@/lib/explain/explanation-of';
import type { FieldEntry } from '@/lib/explain/field-entry';
import { fieldEntries } from '@/lib/explain/fields/index';
import { grammarLines } from '@/lib/explain/reference/grammar-lines';
import { type HeaderReference, headerReferences } from '@/lib/explain/reference/header-references';
import { splitPath } from '@/lib/explain/split-path';
import { flows } from '@/lib/flows';
import { allFlows } from '@/lib/flows/all-flows';
import { flowPlaces } from './flow-places';
import { presenceSentence } from './presence-sentence';
import { exampleAlone, exampleInFlows } from './shown-example';
import type { HeaderPageProps, ShownField, ShownHeader, ShownLink, TaughtPlace } from './shown-header';

/** What other parts of the site know of header fields. */
export interface Surroundings {
  /** The catalogue of rules. */
  readonly rules: readonly RuleGroup[];
  /** Terms of the glossary with the path of the field that they are about. */
  readonly terms: readonly (ShownLink & { readonly path: string })[];
  /** Places of lessons, and tasks, that are about a field. */
  readonly taught: readonly TaughtPlace[];
  /** A line with this header field, for one that no flow has. */
  readonly lineOf: (header: string) => string;
}

/** Flows beside those of RFC 3665 that are listed: a header field that stands everywhere is found without a list. */
const MOST_OTHERS = 12;

/** What the page of a header field shows, by its name in lower case; undefined if there is none. For build time. */
export function headerPage(page: string, around: Surroundings): HeaderPageProps | undefined {
  const at = headerReferences.findIndex(({ name }) => name.toLowerCase() === page);
  const reference = headerReferences[at];
  if (reference === undefined) return undefined;
  return {
    header: shownHeader(reference, around),
    previous: linkTo(headerReferences[at - 1]),
    next: linkTo(headerReferences[at + 1]),
  };
}

function linkTo(reference: HeaderReference | undefined): ShownLink | null {
  return reference === undefined
    ? null
    : { href: headerAddress(reference.name) ?? '/headers/', title: reference.name };
}

function shownHeader(reference: HeaderReference, around: Surroundings): ShownHeader {
  const { name, isStartLine, compact, values, whole, parts } = reference;
  const others = flowPlaces(
    name,
    allFlows.filter((flow) => !flows.includes(flow)),
  );
  return {
    name,
    description: explanationOf(name, 'request').what,
    isStartLine,
    compact: compact ?? null,
    values,
    presence: presenceSentence(name) ?? null,
    grammar: grammarLines(name),
    whole: shownField(whole, around),
    parts: parts.map((part) => shownField(part, around)),
    example:
      exampleInFlows(reference, flows) ??
      exampleInFlows(reference, allFlows) ??
      exampleAlone(reference, around.lineOf(name)),
    others: others.length > MOST_OTHERS ? [] : others,
    rules: rulesAbout(name, around.rules),
    taught: around.taught.filter(({ path }) => splitPath(path).header === name),
  };
}

function shownField(entry: FieldEntry, { terms, taught }: Surroundings): ShownField {
  const { path, title, family, what, writer, reader, spec, kin } = entry;
  const { header, part } = splitPath(path);
  return {
    name: part === '' ? header : part.slice(1),
    ...{ title, family, what, writer, reader, spec },
    kin: kin === undefined ? null : { why: kin.why, others: kinOf(path, kin.group) },
    places: flowPlaces(path, flows),
    terms: terms.filter((term) => isOfTerm(entry, term.path)).map(({ href, title }) => ({ href, title })),
    tasks: tasksFor(path, taught),
  };
}

/** A term for the nonce of a challenge is one for that of the credentials too. */
function isOfTerm({ path, kin }: FieldEntry, field: string): boolean {
  const group = fieldEntries.find((entry) => entry.path === field)?.kin?.group;
  return field === path || (group !== undefined && group === kin?.group);
}

/** The tasks that train a field. */
function tasksFor(path: string, taught: readonly TaughtPlace[]): readonly ShownLink[] {
  return taught
    .filter((place) => place.kind === 'done' && place.path === path)
    .map(({ href, title }) => ({ href, title }));
}

/** The fields elsewhere whose values belong together with that of a field. */
function kinOf(path: string, group: string): readonly ShownLink[] {
  return fieldEntries
    .filter((other) => other.kin?.group === group && other.path !== path)
    .flatMap((other) => {
      const href = headerAddress(other.path);
      return href === undefined ? [] : [{ href, title: splitPath(other.path).header }];
    });
}

function rulesAbout(name: string, groups: readonly RuleGroup[]): readonly RuleLink[] {
  const subject = name.replace('-Line', ' line');
  return groups
    .flatMap(({ shelves }) => shelves)
    .filter((shelf) => shelf.subject === subject)
    .flatMap(({ rules }) => rules.map(({ id, title, severity }) => ({ id, title, severity })));
}
