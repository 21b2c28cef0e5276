import { callGoesAstray } from '../call-goes-astray';
import { firstRegister } from '../first-register';
import { onTheWire } from '../on-the-wire';
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
    name: 'Carol’s REGISTER with Bob in its To, on her own word',
    attempt: {
      edits: [
        {
          kind: 'replace',
          packet: 'carol#1',
          text: onTheWire(
            'REGISTER sip:biloxi.example.com SIP/2.0',
            'Via: SIP/2.0/UDP 192.0.2.202:5060;branch=z9hG4bK92145b489e9d',
            'Max-Forwards: 70',
            'From: Carol <sip:carol@biloxi.example.com>;tag=d4147c03',
            'To: Bob <sip:bob@biloxi.example.com>',
            'Call-ID: f6b7beba1a44f694@192.0.2.202',
            'CSeq: 1 REGISTER',
            'Contact: <sip:carol@192.0.2.202:5060>',
            'Content-Length: 0',
          ),
        },
      ],
    },
    observed:
      'The registrar answered 403. carol may not change where sip:bob@biloxi.example.com is reached. The table says: sip:bob@biloxi.example.com is at sip:bob@192.0.2.201:5060. So Alice’s call to Bob rings at Bob’s phone.',
  },
  {
    name: 'Carol in the INVITE that the server has sent already',
    attempt: {
      edits: [
        {
          kind: 'replace',
          packet: 'server#4',
          text: onTheWire(
            'INVITE sip:carol@192.0.2.202:5060 SIP/2.0',
            'Via: SIP/2.0/UDP 192.0.2.222:5060;branch=z9hG4bKea0684308b62',
            'Via: SIP/2.0/UDP 192.0.2.101:5060;branch=z9hG4bKe9eb403dc882;rport=5060;received=192.0.2.101',
            'Max-Forwards: 69',
            'From: Alice <sip:alice@biloxi.example.com>;tag=9e7b1c4d',
            'To: <sip:bob@biloxi.example.com>',
            'Call-ID: dcebac4b80b02441@192.0.2.101',
            'CSeq: 1 INVITE',
            'Contact: <sip:alice@192.0.2.101:5060>',
            'Content-Length: 0',
          ),
        },
      ],
    },
    observed: `${asUsual} So Alice’s call to Bob rings at Bob’s phone. A change in an INVITE that the server has sent comes too late: the server has already chosen where it goes.`,
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
