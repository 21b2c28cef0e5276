import { noDialogHere } from '../no-dialog-here';
import { changedText } from './changed-text';
import type { Try } from './try';

const { solution, otherSolutions = [] } = noDialogHere;

export const tries: readonly Try[] = [
  {
    name: 'another tag',
    attempt: changedText(
      solution,
      'To: Bob <sip:bob@biloxi.example.com>',
      'To: Bob <sip:bob@biloxi.example.com>;tag=1',
    ),
    observed:
      'The REGISTER with CSeq 3 had a tag in To: the server looked for a dialog and found none. Bob has no row in the end, and Alice’s call was not answered.',
  },
  {
    name: 'the first request of the refresh alone',
    attempt: { edits: (otherSolutions[0]?.edits ?? []).slice(0, 1) },
    observed:
      'The REGISTER with CSeq 4 had a tag in To: the server looked for a dialog and found none. Bob has no row in the end, and Alice’s call was not answered.',
  },
  {
    name: 'the 481 is lost',
    attempt: { edits: [{ kind: 'drop', packet: 'server#3', repeats: true }] },
    observed:
      'The REGISTER with CSeq 3 had a tag in To: the server looked for a dialog and found none. Bob has no row in the end, and Alice’s call was not answered.',
  },
  {
    name: 'another call, while all is well',
    attempt: {
      edits: [
        {
          kind: 'command',
          command: { at: 10000, node: 'alice', name: 'call', argument: 'sip:bob@biloxi.example.com' },
        },
      ],
    },
    observed:
      'The REGISTER with CSeq 3 had a tag in To: the server looked for a dialog and found none. Bob has no row in the end, and Alice’s call was not answered.',
  },
];
