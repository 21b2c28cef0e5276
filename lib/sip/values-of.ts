import type { Span } from '@/lib/text/span';
import type { HeaderGrammar } from './header-grammar';
import type { HeaderField, Message } from './message';

/** The fields of that canonical name (`Via`), however they are written, from top to bottom. */
export function fieldsNamed(message: Message, canonical: string): readonly HeaderField[] {
  return message.headers.filter((field) => field.canonical === canonical);
}

/**
 * All values of a header, from top to bottom: `valuesOf(message, via)` gives every hop, whether the message has one
 * field with commas or several fields (RFC 3261 §7.3.1).
 */
export function valuesOf<V extends Span>(message: Message, grammar: HeaderGrammar<V>): readonly V[] {
  const fields = fieldsNamed(message, grammar.name);
  // Mostly there is one field or none, and nothing to be joined.
  const [only] = fields;
  if (only !== undefined && fields.length === 1) return valuesIn(only, grammar);
  return fields.flatMap((field) => valuesIn(field, grammar));
}

/** The values of one field; none if it is a field of another name. */
export function valuesIn<V extends Span>(field: HeaderField, grammar: HeaderGrammar<V>): readonly V[] {
  // The parser reads a field of that name with this grammar and no other.
  return field.canonical === grammar.name ? (field.values as readonly V[]) : [];
}

/** The topmost value of a header. */
export function firstOf<V extends Span>(message: Message, grammar: HeaderGrammar<V>): V | undefined {
  const field = message.headers.find(
    ({ canonical, values }) => canonical === grammar.name && values.length > 0,
  );
  // The parser reads a field of that name with this grammar and no other.
  return field?.values[0] as V | undefined;
}
