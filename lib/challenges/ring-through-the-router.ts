import { bindingsIn, callBegunAt, endOf, isAnsweredBy, notesOf, registrationOf } from '@/lib/flows/evidence';
import { privateContact } from '@/lib/flows/failures/private-contact';
import type { Edit } from '@/lib/sim/edit';
import type { PacketId } from '@/lib/sim/scenario';
import { bobsRegister, firstProofs } from './bobs-register';
import type { Challenge, FlowRun, Outcome } from './challenge';

/** ms at which Alice calls. */
const CALL = 10_000;

/** What the registrar saw of the phone, written into Contact by hand: what some phones do by themselves. */
export const ringThroughTheRouter: Challenge = {
  id: 'ring-through-the-router',
  title: 'Let Bob be called at home',
  task: 'Bob’s phone is registered, and Alice’s call never reaches it. Change the REGISTER that the server accepts, the one with the proof, so that Bob answers her call.',
  flow: privateContact,
  about: ['Contact', 'Via;received', 'Via;rport'],
  start: {},
  choosable: [],
  editable: ['bob#2', 'router#3'],
  goal,
  hints: [
    'The server sends the INVITE F11 to the address in Contact. Choose it on the ladder and see where that is.',
    'The 401 says at which address and port the server sees the phone. Choose F4 and look at the end of its Via.',
    'The host is in received and the port in rport. Choose F5, open “Edit”, and write both into Contact: <sip:bob@203.0.113.9:40000>. The proof stays right, since Contact is no part of it.',
  ],
  solution: { edits: [registering('bob#2', '203.0.113.9:40000')] },
  otherSolutions: [{ edits: [registering('router#3', '203.0.113.9:40000')] }],
  afterwards:
    'The address that the server sees is the one under which the world finds the open port of the router. Some phones read it from received and rport and register once more with it; some servers keep it for themselves and leave the Contact alone. Both work only as long as the router keeps the port open.',
};

function goal(run: FlowRun): Outcome {
  const world = endOf(run);
  const contacts = bindingsIn(world).map(({ contact }) => contact);
  if (contacts.length === 0) {
    const registration = registrationOf(world, 'bob');
    const shown = registration.phase === 'failed' ? registration.reason : `${registration.phase}.`;
    return {
      reached: false,
      observed: `The table is empty: nobody can be called. The phone shows: ${shown}`,
    };
  }
  const table = `The table leads to ${contacts.join(' and ')}`;
  const call = callBegunAt(world, 'alice', CALL);
  if (isAnsweredBy(world, 'bob', call)) {
    return { reached: true, observed: `${table}. Bob answered Alice’s call.` };
  }
  const reason = call?.state.phase === 'failed' ? ` ${call.state.reason}` : '';
  const shut = notesOf(run, 'router').findLast(({ step }) => step === 'dropped');
  const why = shut === undefined ? '' : ` ${shut.text}`;
  return { reached: false, observed: `${table}. Bob’s phone did not answer Alice’s call.${reason}${why}` };
}

/** The REGISTER with credentials, with that address in its Contact. */
function registering(packet: PacketId, address: string): Edit {
  const text = bobsRegister(2, {
    host: '192.168.1.20',
    via: ';rport',
    wish: [`Contact: <sip:bob@${address}>`],
    proof: firstProofs[2],
  });
  return { kind: 'replace', packet, text };
}
