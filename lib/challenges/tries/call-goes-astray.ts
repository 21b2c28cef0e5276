import { callGoesAstray } from '../call-goes-astray';
import { firstRegister } from '../first-register';
import type { Try } from './try';

const asUsual =
  'The table says: sip:bob@biloxi.example.com is at sip:bob@192.0.2.201:5060, sip:carol@biloxi.example.com is at sip:carol@192.0.2.202:5060.';

export const tries: readonly Try[] = [
  {
    name: 'nothing changed',
    attempt: callGoesAstray.start,
    observed: `${asUsual} So Alice’s call to Bob rings at Bob’s phone.`,
  },
  {
    name: 'the display name alone',
    attempt: { edits: [firstRegister(['To: Bob', 'To: Carol'])] },
    observed: `${asUsual} So Alice’s call to Bob rings at Bob’s phone.`,
  },
  {
    name: 'no REGISTER of Bob’s',
    attempt: { edits: [{ kind: 'drop', packet: 'bob#1', repeats: true }] },
    observed:
      'The table says: sip:carol@biloxi.example.com is at sip:carol@192.0.2.202:5060. No phone rings.',
  },
  {
    name: 'a second call, to Carol',
    attempt: {
      edits: [
        {
          kind: 'command',
          command: { at: 3200, node: 'alice', name: 'call', argument: 'sip:carol@biloxi.example.com' },
        },
      ],
    },
    observed: `${asUsual} So Alice’s call to Bob rings at Bob’s phone.`,
  },
];
