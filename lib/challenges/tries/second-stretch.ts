import { firstRegister } from '../first-register';
import { secondStretch } from '../second-stretch';
import { changedText } from './changed-text';
import type { Try } from './try';

export const tries: readonly Try[] = [
  {
    name: 'the first stretch',
    attempt: { edits: [firstRegister(['bob@192.0.2.201', 'bob@192.0.2.203'])] },
    observed:
      'A message was changed between the phone and the proxy, where everything has to stay as it is. Look for the message that the server reads.',
  },
  {
    name: 'another address that the phone registers itself',
    attempt: {
      edits: [
        {
          kind: 'command',
          command: { at: 1000, node: 'bob', name: 'add', argument: 'sip:bob@192.0.2.203:5060' },
        },
      ],
    },
    observed:
      'The server wrote down sip:bob@192.0.2.201:5060 and sip:bob@192.0.2.203:5060, which is what the phone sent.',
  },
  {
    name: 'From instead of Contact',
    attempt: changedText(
      changedText(secondStretch.solution, '192.0.2.203', '192.0.2.201'),
      'From: Bob',
      'From: Robert',
    ),
    observed: 'The server wrote down sip:bob@192.0.2.201:5060, which is what the phone sent.',
  },
  {
    name: 'To is somebody else',
    attempt: changedText(
      changedText(secondStretch.solution, '192.0.2.203', '192.0.2.201'),
      'To: Bob <sip:bob@',
      'To: Bob <sip:carol@',
    ),
    observed: 'The registrar answered 403. bob may not change where sip:carol@biloxi.example.com is reached.',
  },
];
