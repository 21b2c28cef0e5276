import type { HeaderField, Message } from '@/lib/sip/message';
import type { Span } from '@/lib/text/span';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { replaceBy } from './reading/fixes';
import type { MessageRule } from './rule';

export const spaceBeforeColon: MessageRule = {
  id: 'space-before-colon',
  scope: 'message',
  title: 'The colon follows the name of a header field at once',
  severity: 'info',
  basis: 'policy',
  spec: 'RFC 3261 §7.3.1',
  why: 'White space before the colon is allowed, and every complete parser passes it. Scripts, filters and quick parsers look for the name with its colon, and do not find the field then.',
  remedy: 'Put the colon directly behind the name, and one space behind the colon.',
  good: [F1],
  bad: [
    changed(F1)`
      -Max-Forwards: 70
      +Max-Forwards : 70
                   ^
    `,
    changed(F1)`
      -Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
      -CSeq: 1 REGISTER
      +i  :1j9FpLxk3uxtm8tn@biloxi.example.com
        ^^
      +CSeq   : 1 REGISTER
           ^^^
    `,
  ],
  check: (message) =>
    message.headers
      .map((field) => gapBeforeColon(message, field))
      .filter(({ from, to }) => from < to)
      .map((gap) => ({
        ...gap,
        message: 'Expected the colon directly behind the name',
        fix: replaceBy('Remove the white space', gap, ''),
      })),
};

function gapBeforeColon({ text }: Message, { name }: HeaderField): Span {
  return { from: name.to, to: text.indexOf(':', name.to) };
}
