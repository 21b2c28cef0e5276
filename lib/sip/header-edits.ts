import type { TextEdit } from '@/lib/text/text-edit';
import { afterLineEnd } from './lines';
import type { HeaderField, Message } from './message';

/** Takes a field out, with its folded lines and its line end. */
export function removeField(message: Message, field: HeaderField): TextEdit {
  return { from: field.from, to: afterLineEnd(message.text, field.to), insert: '' };
}

/** Adds a line, such as `Max-Forwards: 70`, below a field, or below the start line. */
export function insertLineAfter(message: Message, above: HeaderField | 'start-line', line: string): TextEdit {
  const { to } = above === 'start-line' ? message.startLine : above;
  return { from: to, to, insert: `\r\n${line}` };
}
