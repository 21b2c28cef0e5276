import { earlyEmptyLine } from '../early-empty-line';
import { firstRegister } from '../first-register';
import { REPEATED } from '../written-by';
import type { Try } from './try';

export const tries: readonly Try[] = [
  {
    name: 'as found',
    attempt: earlyEmptyLine.start,
    observed:
      'The server answered 200 and wrote nothing. It found no Contact above the first empty line, so to the server the request only asked which bindings there are.',
  },
  {
    name: 'the empty line one line further up',
    attempt: { edits: [firstRegister(['CSeq: ', '\r\nCSeq: '])] },
    observed: 'The registrar answered 400. Every request must have CSeq.',
  },
  {
    name: 'another address',
    attempt: { edits: [firstRegister(['bob@192.0.2.201', 'bob@192.0.2.210'])] },
    observed:
      'The server wrote sip:bob@192.0.2.210:5060 into its table, and Bob’s phone is at sip:bob@192.0.2.201:5060.',
  },
  {
    name: 'a text that is no message',
    attempt: { edits: [{ kind: 'replace', packet: 'bob#1', text: 'Hello?' }] },
    observed: REPEATED,
  },
  {
    name: 'F1 lost',
    attempt: { edits: [...(earlyEmptyLine.start.edits ?? []), { kind: 'drop', packet: 'bob#1' }] },
    observed: REPEATED,
  },
];
