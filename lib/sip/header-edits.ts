import type { TextEdit } from '@/lib/text/text-edit';
import { afterLineEnd } from './lines';
import type { HeaderField, Message } from './message';
import { fieldsNamed } from './values-of';

/** Gives the topmost field of that canonical name another value; undefined if the message has none. */
export function replaceHeaderValue(message: Message, canonical: string, value: string): TextEdit | undefined {
  const field = fieldsNamed(message, canonical)[0];
  return field && { from: field.value.from, to: field.value.to, insert: value };
}

/** Takes a field out, with its folded lines and its line end. */
export function removeField(message: Message, field: HeaderField): TextEdit {
  return { from: field.from, to: afterLineEnd(message.text, field.to), insert: '' };
}

/** Adds a line, such as `Max-Forwards: 70`, below a field, or below the start line. */
export function insertLineAfter(message: Message, above: HeaderField | 'start-line', line: string): TextEdit {
  const { to } = above === 'start-line' ? message.startLine : above;
  return { from: to, to, insert: `\r\n${line}` };
}
