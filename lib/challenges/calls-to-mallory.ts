import { bindingsIn, endOf, registrationOf } from '@/lib/flows/evidence';
import { mallory } from '@/lib/flows/failures/hijack';
import { someoneOnThePath } from '@/lib/flows/lessons/someone-on-the-path';
import type { Edit } from '@/lib/sim/edit';
import type { PacketId } from '@/lib/sim/scenario';
import { bobsRegister, firstProofs } from './bobs-register';
import type { Challenge, FlowRun, Outcome } from './challenge';
import { leadsTo } from './leads-to';
import { lastWord } from './what-registrar-did';

const choices = { mallory: 'listens' };

/** Whoever stands on the path needs no password to get the calls of somebody else. */
export const callsToMallory: Challenge = {
  id: 'calls-to-mallory',
  title: 'Be Mallory',
  task: 'You are Mallory at 203.0.113.66:5060. You do not know Bob’s password, but all that his phone sends passes you. Make the table of the registrar lead to you alone, while Bob’s phone shows that it is registered.',
  flow: someoneOnThePath,
  about: ['Contact', 'Authorization.response'],
  start: { choices },
  choosable: [],
  editable: ['mallory#1', 'mallory#3'],
  goal,
  hints: [
    'The first REGISTER has no proof and changes nothing in the table. Wait for the one that has.',
    'What the response covers must stay as it is: the method, the uri, and the values that stand in Authorization.',
    'Click on F6, the REGISTER that you pass on with the proof, choose “Edit”, and write <sip:bob@203.0.113.66:5060> into its Contact.',
  ],
  solution: { choices, edits: [passedOn('mallory#3', `<sip:bob@${mallory}:5060>`)] },
  otherSolutions: [
    {
      choices,
      edits: [passedOn('mallory#3', `<sip:bob@${mallory}:5060>, <sip:bob@192.0.2.201:5060>;expires=0`)],
    },
  ],
  afterwards:
    'The server could not notice anything: it was Bob’s proof for this request. The proof tells who asks. Of the request itself it covers the method and the uri only. The phone could have noticed, since its own Contact is missing in the 200; but RFC 3261 does not say what a phone is to do then, and Mallory could change the 200 as well. What helps is TLS: then he can neither read nor change anything.',
};

function goal(run: FlowRun): Outcome {
  const world = endOf(run);
  const contacts = bindingsIn(world).map(({ contact }) => contact);
  const { phase } = registrationOf(world, 'bob');
  if (contacts.length === 0) {
    return {
      reached: false,
      observed: `${lastWord(run)} The table is empty, and the phone shows: ${phase}.`,
    };
  }
  const isTaken = contacts.every((contact) => leadsTo(contact, `${mallory}:5060`));
  return {
    reached: isTaken && phase === 'registered',
    observed: `The table leads to ${contacts.join(' and ')}, and Bob’s phone shows: ${phase}.`,
  };
}

/** The REGISTER with Bob's proof, and with that Contact. */
function passedOn(packet: PacketId, contact: string): Edit {
  const text = bobsRegister(2, { wish: [`Contact: ${contact}`], proof: firstProofs[2] });
  return { kind: 'replace', packet, text };
}
