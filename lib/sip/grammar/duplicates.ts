import type { Span } from '@/lib/text/span';
import type { Cursor } from '../cursor';
import type { Token } from '../message';
import { removeTwin } from '../remove-twin';

/** A parameter whose name begins it. */
type Named = Span & { readonly name: Token; readonly nameTo: number };

/** Reports each parameter whose name stands earlier in the same value (RFC 3261 §7.3.1). */
export function reportDuplicates(cursor: Cursor, parameters: readonly Named[]): void {
  if (parameters.length > FEW || hasTwins(cursor.codes, parameters)) reportAmongMany(cursor, parameters);
}

/** Up to this number, comparing each with each is quicker than to remember names. */
const FEW = 12;

function hasTwins(codes: Uint8Array, parameters: readonly Named[]): boolean {
  let initials = 0;
  for (let i = 0; i < parameters.length; i++) {
    const { from } = parameters[i] as Named;
    const bit = 1 << ((codes[from] as number) & 31);
    // Only a name that begins like another one can be the same.
    if (initials & bit && hasTwinBefore(codes, parameters, i)) return true;
    initials |= bit;
  }
  return false;
}

function hasTwinBefore(codes: Uint8Array, parameters: readonly Named[], i: number): boolean {
  for (let k = 0; k < i; k++) {
    if (mayBeTwins(codes, parameters[i], parameters[k])) return true;
  }
  return false;
}

/** True for names of the same length that begin and end alike, which two names of one value seldom do by chance. */
function mayBeTwins(codes: Uint8Array, one: Named | undefined, other: Named | undefined): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    one.nameTo - one.from === other.nameTo - other.from &&
    sameLetter(codes, one.from, other.from) &&
    sameLetter(codes, one.nameTo - 1, other.nameTo - 1)
  );
}

/** True also for some other pairs of characters. */
function sameLetter(codes: Uint8Array, a: number, b: number): boolean {
  return ((codes[a] as number) | 0x20) === ((codes[b] as number) | 0x20);
}

function reportAmongMany(cursor: Cursor, parameters: readonly Named[]): void {
  const seen = new Map<string, Span>();
  let before: Span | undefined;
  for (const parameter of parameters) {
    const { name, from, to } = parameter;
    const key = name.value.toLowerCase();
    const earlier = seen.get(key);
    if (earlier && before && !cursor.isFull) {
      const fix = removeTwin(cursor.text, earlier, before, parameter);
      cursor.problem('duplicate-parameter', from, to, `Expected ${key} only once in one value`, fix);
    }
    if (!earlier) seen.set(key, parameter);
    before = parameter;
  }
}
