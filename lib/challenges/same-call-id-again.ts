import { bindingsIn, endOf, isRegistered } from '@/lib/flows/evidence';
import { afterTheReboot } from '@/lib/flows/lessons/after-the-reboot';
import { hosts } from '@/lib/flows/scene';
import { bobsRegister } from './bobs-register';
import type { Attempt, Challenge, FlowRun, Outcome } from './challenge';
import { lastWord } from './what-registrar-did';

/** ms at which the phone is switched on again. */
const REBOOT = 120_000;

const contact = `sip:bob@${hosts.bob}:5060`;
const choices = { callid: 'kept' };

/** A phone that kept its Call-ID and lost its count looks like a phone of yesterday. */
export const sameCallIdAgain: Challenge = {
  id: 'same-call-id-again',
  title: 'Same Call-ID, counted from 1',
  task: 'This phone has kept its Call-ID through the reboot and forgotten how far it had counted, so F5 is refused. Change F5 so that the registrar writes Bob’s row anew.',
  flow: afterTheReboot,
  about: ['Call-ID.value', 'CSeq.number'],
  start: { choices },
  editable: ['bob#3'],
  choosable: [],
  goal,
  hints: [
    'Look at the row in the location table: it remembers two things about the request that wrote it. Then choose F5 on the ladder and open Edit.',
    'Either F5 must look later than the request that wrote the row, or the two must not be compared at all.',
    'A number above 2 in CSeq is later. With another Call-ID, whatever it is, no numbers are compared.',
  ],
  solution: fifth('9f3c20d1b7aa4e65@192.0.2.201', 1),
  otherSolutions: [
    fifth('3882dbe24e458d39@192.0.2.201', 3),
    fifth('3882dbe24e458d39@192.0.2.201', 2_000_000_000),
    {
      choices,
      // The registrar forgets the row, so that there is nothing to compare with.
      edits: [
        { kind: 'command', command: { at: 90_000, node: 'server', name: 'restart', argument: 'bindings' } },
      ],
    },
  ],
  afterwards:
    'Call-ID and CSeq have a meaning only together. A phone that cannot remember its count must take a new Call-ID, and that is what RFC 3261 wants: one Call-ID from one start of the phone to the next. If the Call-ID stays, the registrar does not insist on the next number, a higher one is enough.',
};

function goal(run: FlowRun): Outcome {
  const row = bindingsIn(endOf(run)).find((binding) => binding.contact === contact);
  if (row === undefined || row.grantedAt < REBOOT) {
    const left = row === undefined ? 'There is no row of' : 'Nothing was written into the row of';
    return { reached: false, observed: `${lastWord(run)} ${left} ${contact} after the reboot.` };
  }
  if (!isRegistered(endOf(run), 'bob')) {
    return { reached: false, observed: 'The row was written anew, but the phone does not know it.' };
  }
  return {
    reached: true,
    observed: `The row of ${contact} was written anew, with CSeq ${row.cseq} and the Call-ID ${row.callId}.`,
  };
}

/** F5 of the run, with another Call-ID or number. */
function fifth(callId: string, count: number): Attempt {
  const text = bobsRegister(3, {
    callId,
    count,
    from: 'From: Bob <sip:bob@biloxi.example.com>;tag=28f6a5bf',
  });
  return { choices, edits: [{ kind: 'replace', packet: 'bob#3', text }] };
}
