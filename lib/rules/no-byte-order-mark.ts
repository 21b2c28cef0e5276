import { F1, F4 } from './examples/registration';
import { fromSyntax } from './reading/from-syntax';
import type { MarkedText, MessageRule } from './rule';

export const noByteOrderMark: MessageRule = {
  id: 'no-byte-order-mark',
  scope: 'message',
  title: 'A message begins with its start line and not with a byte order mark',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §7.1',
  why: 'Some editors put the character U+FEFF at the beginning of a file to say that it is UTF-8, and show it to nobody. A message that is sent from such a file, by a test tool for instance, looks right and begins with three bytes that belong to no method: servers drop it without an answer.',
  remedy: 'Save the file as UTF-8 without a byte order mark.',
  good: [F1],
  bad: [withMark(F1), withMark(F4)],
  check: fromSyntax('no-byte-order-mark'),
};

function withMark(message: MarkedText): MarkedText {
  return `\ufeff${message.replace('\n', '\n^\n')}`;
}
