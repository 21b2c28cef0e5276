import { expect } from 'vitest';
import { bodyProblems } from '@/lib/sip/body/body-problems';
import { grammarOf } from '@/lib/sip/header-names';
import type { HeaderField } from '@/lib/sip/message';
import { parse } from '@/lib/sip/parse';
import { pieces } from '@/lib/sip/pieces';
import { print } from '@/lib/sip/print';
import type { Span } from '@/lib/text/span';

/**
 * What holds for every text: it is read without an exception, printed as it was, its pieces follow one another without gap
 * or overlap, and everything that has offsets, problems and their edits too, lies within it and says what stands there.
 */
export function expectWholeReading(text: string): void {
  const message = parse(text);
  if (print(message) !== text) expect(print(message)).toBe(text);
  let end = 0;
  for (const piece of pieces(message)) {
    if (piece.from !== end || piece.to <= end) expect(piece).toEqual({ ...piece, from: end });
    end = piece.to;
  }
  expect(end).toBe(text.length);
  for (const field of message.headers) expectPartsInOrder(field);
  for (const problem of bodyProblems(message))
    if (!isWithin(text, problem)) expect.fail(JSON.stringify(problem));
  visitSpans(message, (span) => {
    if (!isWithin(text, span))
      expect.fail(`${JSON.stringify(span)} does not lie within ${JSON.stringify(text)}`);
  });
}

/** `pieces` would leave out a part that overlaps another: the grammars themselves have to give them in order. */
function expectPartsInOrder({ canonical, value, values }: HeaderField): void {
  const grammar = grammarOf(canonical);
  if (!grammar) return;
  let end = value.from;
  for (const part of (values as readonly Span[]).flatMap((one) => grammar.parts(one))) {
    if (part.from < end || part.to < part.from || part.to > value.to) {
      expect.fail(
        `${part.name} of ${JSON.stringify(value.value)} stands at ${part.from} to ${part.to}, behind ${end}`,
      );
    }
    end = part.to;
  }
}

function isWithin(text: string, span: Span & { readonly value?: unknown }): boolean {
  const isOrdered = 0 <= span.from && span.from <= span.to && span.to <= text.length;
  return isOrdered && (typeof span.value !== 'string' || span.value === text.slice(span.from, span.to));
}

/** Everything in a message that has offsets, also what is cut out of the text only when it is asked for. */
function visitSpans(node: unknown, visit: (span: Span) => void): void {
  if (typeof node !== 'object' || node === null) return;
  if ('from' in node && 'to' in node) visit(node as Span);
  for (const below of Object.values(node)) visitSpans(below, visit);
  for (const name of gettersOf(node)) visitSpans(Reflect.get(node, name), visit);
}

function gettersOf(node: object): readonly string[] {
  const prototype: unknown = Object.getPrototypeOf(node);
  if (
    prototype === Object.prototype ||
    prototype === Array.prototype ||
    typeof prototype !== 'object' ||
    !prototype
  )
    return [];
  const known = getters.get(prototype);
  if (known) return known;
  const all = Object.entries(Object.getOwnPropertyDescriptors(prototype));
  const names = all.filter(([, { get }]) => get !== undefined).map(([name]) => name);
  getters.set(prototype, names);
  return names;
}

const getters = new WeakMap<object, readonly string[]>();
