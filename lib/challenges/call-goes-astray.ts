import { bindingsIn, callBegunAt, endOf, hasRung } from '@/lib/flows/evidence';
import { twoPhones } from '@/lib/flows/lessons/two-phones';
import type { Challenge, FlowRun, Outcome } from './challenge';
import { firstRegister } from './first-register';
import { onTheWire } from './on-the-wire';
import { redirectedTooLate, TOO_LATE } from './redirected-too-late';
import { registrarAnswers } from './what-registrar-did';

/** ms at which Alice calls Bob. */
const CALL = 3000;

/** Who may write into the table decides where the calls go. */
export const callGoesAstray: Challenge = {
  id: 'call-goes-astray',
  title: 'A call goes astray',
  task: 'Alice calls Bob. Make Carol’s phone ring for this call. What Alice sends has to stay as it is.',
  flow: twoPhones,
  about: ['Contact', 'To', 'From'],
  start: {},
  choosable: [],
  goal,
  hints: [
    'To find Bob, the server looks into its table, and what is in the table came with a REGISTER. A REGISTER can be changed: choose it on the ladder and open “Edit”.',
    'A row of the table has two sides: To says whose row it is, Contact says where it leads. Either side can be changed.',
    'Carol’s phone is at 192.0.2.202. Write this address into the Contact of F1, the REGISTER of Bob’s phone.',
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
    'The server sent the call where its table said. Alice could not tell: she called Bob, and it rang. Whoever can write into the table gets the calls. This is one reason why real registrars ask for proof before they write.',
};

function goal(run: FlowRun): Outcome {
  if (run.packets.some(({ from, original }) => from === 'alice' && original !== undefined)) {
    return {
      reached: false,
      observed: 'A message that Alice sends was changed on its way, and it has to stay as it is.',
    };
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
  const late = redirectedTooLate(run) ? ` ${TOO_LATE}` : '';
  return { reached: false, observed: `${refusal(run)}${table}. ${rang}.${late}` };
}

/** What a registrar said that did not want to write: `The registrar answered 403. … `; empty where all was written. */
function refusal(run: FlowRun): string {
  const refused = registrarAnswers(run).find(({ status }) => status === 400 || status === 403);
  return refused === undefined ? '' : `The registrar answered ${refused.status}. ${refused.because} `;
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
