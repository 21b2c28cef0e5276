import type { Span } from '@/lib/text/span';
import type { TextEdit } from '@/lib/text/text-edit';
import { removeField } from './header-edits';
import type { HeaderGrammar } from './header-grammar';
import type { Message } from './message';
import { fieldsNamed, valuesIn } from './values-of';

/** Takes one value of a header out: with the comma that parts it from a neighbour, or with its field if it has none. */
export function removeValue<V extends Span>(
  message: Message,
  grammar: HeaderGrammar<V>,
  value: V,
): TextEdit | undefined {
  const field = fieldsNamed(message, grammar.name).find(
    ({ from, to }) => from <= value.from && value.to <= to,
  );
  if (!field) return undefined;
  const values = valuesIn(field, grammar);
  const at = values.indexOf(value);
  const [before, after] = [values[at - 1], values[at + 1]];
  if (after) return { from: value.from, to: after.from, insert: '' };
  return before ? { from: before.to, to: value.to, insert: '' } : removeField(message, field);
}
