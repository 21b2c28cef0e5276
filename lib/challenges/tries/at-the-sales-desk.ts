import { firstRegister } from '../first-register';
import type { Try } from './try';

const onlyBob =
  'The table says nothing about sales, only that sip:bob@biloxi.example.com is at sip:bob@192.0.2.201:5060.';

export const tries: readonly Try[] = [
  {
    name: 'sales in the first line',
    attempt: { edits: [firstRegister(['sip:biloxi', 'sip:sales@biloxi'])] },
    observed: onlyBob,
  },
  {
    name: 'sales in Contact',
    attempt: { edits: [firstRegister(['bob@192.0.2.201', 'sales@192.0.2.201'])] },
    observed:
      'The table says nothing about sales, only that sip:bob@biloxi.example.com is at sip:sales@192.0.2.201:5060.',
  },
  {
    name: 'sales in From',
    attempt: { edits: [firstRegister(['From: Bob <sip:bob@', 'From: Sales <sip:sales@'])] },
    observed: 'The registrar answered 403. sales may not change where sip:bob@biloxi.example.com is reached.',
  },
  {
    name: 'sales at another phone',
    attempt: {
      edits: [
        firstRegister(['To: Bob <sip:bob@', 'To: <sip:sales@'], ['bob@192.0.2.201', 'bob@192.0.2.202']),
      ],
    },
    observed: 'The table says that sales is at sip:bob@192.0.2.202:5060, and Bob’s phone does not ring.',
  },
];
