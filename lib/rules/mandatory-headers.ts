import { insertLineAfter } from '@/lib/sip/header-edits';
import type { Message } from '@/lib/sip/message';
import { fieldsNamed } from '@/lib/sip/values-of';
import type { TextEdit } from '@/lib/text/text-edit';
import { changed } from './examples/changed';
import { F1, OK } from './examples/registration';
import { fixBy } from './reading/fixes';
import type { Finding, MessageRule } from './rule';

export const mandatoryHeaders: MessageRule = {
  id: 'mandatory-headers',
  scope: 'message',
  title: 'A message has all header fields that every message needs',
  severity: 'error',
  basis: 'MUST',
  spec: 'RFC 3261 §8.1.1',
  why: 'Via, From, To, Call-ID and CSeq tell which request a response belongs to, and Max-Forwards keeps a request from going round for ever. A request without one of them is answered with 400, or dropped because nobody knows where an answer should go. RFC 3665 prints a REGISTER without Max-Forwards (§2.5 F1).',
  remedy: 'Add the header field. A response has those of its request, Max-Forwards excepted.',
  good: [F1, OK],
  bad: [
    changed(F1)`
       REGISTER sips:ss2.biloxi.example.com SIP/2.0
       ^^^^^^^^
      -Max-Forwards: 70
    `,
    changed(OK)`
       SIP/2.0 200 OK
               ^^^
      -Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com
    `,
  ],
  check: checkPresence,
};

const IN_EVERY_MESSAGE = ['Via', 'From', 'To', 'Call-ID', 'CSeq'];
const IN_REQUESTS = [...IN_EVERY_MESSAGE, 'Max-Forwards'];

function checkPresence(message: Message): readonly Finding[] {
  const { startLine } = message;
  if (startLine.kind === 'unreadable') return [];
  const [wanted, { from, to }] =
    startLine.kind === 'request' ? [IN_REQUESTS, startLine.method] : [IN_EVERY_MESSAGE, startLine.status];
  return wanted
    .filter((name) => fieldsNamed(message, name).length === 0)
    .map((name) => ({
      from,
      to,
      message: `Expected a header field ${name}, and there is none`,
      ...fixBy('Add Max-Forwards: 70', name === 'Max-Forwards' ? addMaxForwards(message) : undefined),
    }));
}

/** The only one whose value needs no thought. */
function addMaxForwards(message: Message): TextEdit {
  return insertLineAfter(message, fieldsNamed(message, 'Via').at(-1) ?? 'start-line', 'Max-Forwards: 70');
}
