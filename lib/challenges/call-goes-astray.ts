import { bindingsIn, callBegunAt, endOf, hasRung } from '@/lib/flows/evidence';
import { twoPhones } from '@/lib/flows/lessons/two-phones';
import type { Challenge, FlowRun, Outcome } from './challenge';
import { firstRegister } from './first-register';
import { onTheWire } from './on-the-wire';

/** ms at which Alice calls Bob. */
const CALL = 3000;

/** Who may write into the table decides where the calls go. */
export const callGoesAstray: Challenge = {
  id: 'call-goes-astray',
  title: 'A call goes astray',
  task: 'Alice calls Bob. Make Carol’s phone ring for this call, and leave everything as it is that Alice sends.',
  flow: twoPhones,
  about: ['Contact', 'To', 'From'],
  start: {},
  choosable: [],
  goal,
  hints: [
    'The server does not ask people where Bob is. It looks into its table, and what stands there was brought by a REGISTER.',
    'A row of the table has two sides: whose it is comes from To, where it leads comes from Contact. Either side can be changed.',
    'Carol’s phone is at 192.0.2.202. Let the Contact in the REGISTER of Bob’s phone lead there.',
  ],
  solution: { edits: [firstRegister(['bob@192.0.2.201', 'bob@192.0.2.202'])] },
  otherSolutions: [
    // Carol claims to be Bob, and this server takes From at its word: both phones ring.
    { edits: [carolRegisters('From: Carol <sip:bob@biloxi.example.com>;tag=d4147c03')] },
    {
      edits: [
        firstRegister([
          '<sip:bob@192.0.2.201:5060>',
          '<sip:bob@192.0.2.201:5060>, <sip:bob@192.0.2.202:5060>',
        ]),
      ],
    },
  ],
  afterwards:
    'The server sent the call where its table said. Neither Alice nor Bob could notice anything in the messages that they saw. Whoever may write into the table gets the calls, and this is why real registrars want proof of who asks before they write.',
};

function goal(run: FlowRun): Outcome {
  if (run.packets.some(({ from, original }) => from === 'alice' && original !== undefined)) {
    return { reached: false, observed: 'A message of Alice’s was changed on its way, which was not to be.' };
  }
  const world = endOf(run);
  const rows = bindingsIn(world).map(({ aor, contact }) => `${aor} is at ${contact}`);
  const table = rows.length === 0 ? 'The table is empty' : `The table says: ${rows.join(', ')}`;
  const called = callBegunAt(world, 'alice', CALL);
  const ringing = ['bob', 'carol'].filter((node) => hasRung(world, node, called));
  if (ringing.includes('carol')) {
    return { reached: true, observed: `${table}. So Alice’s call to Bob rings at Carol’s phone.` };
  }
  const rang = ringing.includes('bob') ? 'So Alice’s call to Bob rings at Bob’s phone' : 'No phone rings';
  return { reached: false, observed: `${table}. ${rang}.` };
}

/** Carol's REGISTER, for the address-of-record of Bob. */
function carolRegisters(from: string) {
  const text = onTheWire(
    'REGISTER sip:biloxi.example.com SIP/2.0',
    'Via: SIP/2.0/UDP 192.0.2.202:5060;branch=z9hG4bK92145b489e9d',
    'Max-Forwards: 70',
    from,
    'To: Bob <sip:bob@biloxi.example.com>',
    'Call-ID: f6b7beba1a44f694@192.0.2.202',
    'CSeq: 1 REGISTER',
    'Contact: <sip:carol@192.0.2.202:5060>',
    'Content-Length: 0',
  );
  return { kind: 'replace', packet: 'carol#1', text } as const;
}
