import type { Span } from '@/lib/text/span';
import { wordOf } from './codes';
import type { HeaderGrammar } from './header-grammar';
import { headerGrammars } from './headers/index';

/**
 * Here the types of the values are forgotten. That is sound because `parts` of a grammar is only ever handed what
 * `read` of the same grammar gave, and both are found by the name of the field.
 */
const ofAnyValue = headerGrammars as readonly unknown[] as readonly HeaderGrammar<Span>[];

/** Headers that are kept whole, with their compact forms: of RFC 7315, RFC 8224 and others, as registered with IANA. */
const keptWhole: readonly (readonly [name: string, compact?: string])[] = [
  ['Identity', 'y'],
  ['P-Access-Network-Info'],
  ['P-Associated-URI'],
  ['P-Called-Party-ID'],
  ['P-Charging-Function-Addresses'],
  ['P-Charging-Vector'],
  ['P-Visited-Network-ID'],
];

/** A header whose name is known here. All of these have one shape, which makes them quick to read. */
export interface RegisteredHeader {
  /** Canonical name: `Via`. */
  readonly name: string;
  /** Undefined for a header that is kept whole. */
  readonly grammar: HeaderGrammar<Span> | undefined;
  readonly isList: boolean;
  readonly mayBeEmpty: boolean;
}

/**
 * The header whose name, long or compact and in any case (RFC 3261 §7.3.1, §7.3.3), is the stretch [from, to) of a text
 * given as codes. To cut the name out and look it up would take longer than the few comparisons.
 */
export function headerAt(codes: Uint8Array, from: number, to: number): RegisteredHeader | undefined {
  const candidates = byShape[
    shapeOf(to - from, codes[from] as number, codes[to - 1] as number)
  ] as Spelling[];
  for (let i = 0; i < candidates.length; i++) {
    const candidate = candidates[i];
    if (candidate && isSpelled(codes, from, to, candidate.spelling)) return candidate.header;
  }
  return undefined;
}

/** The header of that name, long or compact and in any case. */
export function registeredHeader(name: string): RegisteredHeader | undefined {
  return registered.get(name.toLowerCase());
}

/** The grammar of a header by its name; undefined for a header that is kept whole. */
export function grammarOf(name: string): HeaderGrammar<Span> | undefined {
  return registeredHeader(name)?.grammar;
}

const registered = new Map<string, RegisteredHeader>();
for (const [name, compact] of keptWhole) learn(name, compact);
for (const grammar of ofAnyValue) learn(grammar.name, grammar.compact, grammar);

function learn(name: string, compact?: string, grammar?: HeaderGrammar<Span>): void {
  const header = { name, grammar, isList: grammar?.list ?? false, mayBeEmpty: grammar?.mayBeEmpty ?? false };
  registered.set(name.toLowerCase(), header);
  if (compact) registered.set(compact, header);
}

interface Spelling {
  /** Codes of the name in lower case. */
  readonly spelling: Uint8Array;
  readonly header: RegisteredHeader;
}

/** Spellings of one shape lie together: there are hardly ever two. */
const SHAPES = 512;
const byShape: Spelling[][] = Array.from({ length: SHAPES }, () => []);
for (const [name, header] of registered) {
  byShape[shapeOf(name.length, name.charCodeAt(0), name.charCodeAt(name.length - 1))]?.push({
    spelling: wordOf(name),
    header,
  });
}

/** Made of the length, the first and the last letter, of which the last five bits are the same for both cases. */
function shapeOf(length: number, first: number, last: number): number {
  return (length * 37 + (first & 31) * 11 + (last & 31) * 3) % SHAPES;
}

/** Compares without case: where two token characters differ in this bit alone, both are letters. */
function isSpelled(codes: Uint8Array, from: number, to: number, spelling: Uint8Array): boolean {
  if (to - from !== spelling.length) return false;
  for (let i = 0; i < spelling.length; i++) {
    if (((codes[from + i] as number) | 0x20) !== spelling[i]) return false;
  }
  return true;
}
