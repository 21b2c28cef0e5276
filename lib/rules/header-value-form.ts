import type { Message } from '@/lib/sip/message';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { addAfter } from './reading/fixes';
import { fromSyntax } from './reading/from-syntax';
import { cseqOf } from './reading/identity';
import { requestLine } from './reading/start';
import type { Finding, MessageRule } from './rule';

export const headerValueForm: MessageRule = {
  id: 'header-value-form',
  scope: 'message',
  title: 'The value of a header field has the form that its grammar prescribes',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §25.1',
  why: 'What follows where the value should have ended, or a value that is not there, is read differently by every parser; a registrar answers 400.',
  remedy: 'Take out what does not belong, or write the value that is missing.',
  good: [F1],
  bad: [
    changed(F1)`
      -CSeq: 1 REGISTER
      +CSeq: 1 REGISTER please
                        ^^^^^^
    `,
    changed(F1)`
      -CSeq: 1 REGISTER
      +CSeq: 1
              ^
    `,
    changed(F1)`
      -CSeq: 1 REGISTER
      +CSeq: REGISTER 1
             ^^^^^^^^^^
    `,
  ],
  check: (message) => ofSyntax(message).map((finding) => withMethod(message, finding)),
};

const ofSyntax = fromSyntax('header-value-form');

/** Where CSeq has no method, the request line says which one it is. */
function withMethod(message: Message, finding: Finding): Finding {
  const wanted = requestLine(message)?.method.value;
  const method = cseqOf(message)?.method;
  if (!wanted || !method || method.value || method.from !== finding.from) return finding;
  return { ...finding, fix: addAfter(`Write ${wanted}`, finding, ` ${wanted}`) };
}
