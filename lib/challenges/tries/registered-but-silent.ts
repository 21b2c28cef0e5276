import { firstRegister } from '../first-register';
import { registeredButSilent } from '../registered-but-silent';
import { REPEATED } from '../written-by';
import type { Try } from './try';

export const tries: readonly Try[] = [
  {
    name: 'as found',
    attempt: registeredButSilent.start,
    observed:
      'The table says sip:bob@192.0.2.210:5060, and the phone at 192.0.2.201:5060 does not ring. No phone rang: the server found no way to where sip:bob@biloxi.example.com is registered (500).',
  },
  {
    name: 'no REGISTER at all',
    attempt: { edits: [{ kind: 'drop', packet: 'bob#1', repeats: true }] },
    observed:
      'The table says nothing, and the phone at 192.0.2.201:5060 does not ring. No phone rang: sip:bob@biloxi.example.com has no phone registered that the call could go to (480).',
  },
  {
    name: 'another user part, the same wrong host',
    attempt: { edits: [firstRegister(['bob@192.0.2.201', 'robert@192.0.2.210'])] },
    observed:
      'The table says sip:robert@192.0.2.210:5060, and the phone at 192.0.2.201:5060 does not ring. No phone rang: the server found no way to where sip:bob@biloxi.example.com is registered (500).',
  },
  {
    name: 'the right address in the INVITE that the server has sent already',
    attempt: {
      edits: [
        ...(registeredButSilent.start.edits ?? []),
        { kind: 'replace', packet: 'server#5', text: 'INVITE sip:bob@192.0.2.201:5060 SIP/2.0\r\n\r\n' },
      ],
    },
    observed:
      'The table says sip:bob@192.0.2.210:5060, and the phone at 192.0.2.201:5060 does not ring. No phone rang: the server found no way to where sip:bob@biloxi.example.com is registered (500). A change in an INVITE that the server has sent comes too late: the server has already chosen where it goes.',
  },
  {
    name: 'a text that is no message',
    attempt: { edits: [{ kind: 'replace', packet: 'bob#1', text: 'Hello?' }] },
    observed: REPEATED,
  },
  {
    name: 'F1 lost',
    attempt: { edits: [...(registeredButSilent.start.edits ?? []), { kind: 'drop', packet: 'bob#1' }] },
    observed: REPEATED,
  },
];
