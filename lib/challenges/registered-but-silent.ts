import { bindingsIn, callBegunAt, endOf, hasRung } from '@/lib/flows/evidence';
import { beforeAndAfter } from '@/lib/flows/lessons/before-and-after';
import type { Challenge, FlowRun, Outcome } from './challenge';
import { firstRegister } from './first-register';
import { leadsTo } from './leads-to';
import { redirectedTooLate, TOO_LATE } from './redirected-too-late';
import { isFromRepetition, REPEATED } from './written-by';

/** ms at which Alice calls for the second time. */
const SECOND_CALL = 6100;

/** The registrar writes down what it is told, and does not try it out. */
export const registeredButSilent: Challenge = {
  id: 'registered-but-silent',
  title: 'Registered, and silent',
  task: 'Bob’s phone shows that it is registered, and yet Alice’s second call does not ring. Make this call ring at Bob’s phone, because the server’s table leads there.',
  flow: beforeAndAfter,
  about: ['Contact.uri'],
  start: { edits: [astray()] },
  choosable: [],
  goal,
  hints: [
    'Choose the last INVITE on the ladder, and look at “Location table”. Where does the server send the call, and where is Bob’s phone?',
    'The address of each participant stands above its line in the ladder. Two digits in the Contact of the REGISTER are swapped.',
    'Choose F5, open “Edit” and write 192.0.2.201 into its Contact. Or let the phone register once more before Alice calls again: “Do something …”, Bob’s phone, “registers anew, or refreshes”, at 5 s.',
  ],
  solution: {},
  otherSolutions: [
    { edits: [firstRegister(['bob@192.0.2.201', 'desk@192.0.2.201'])] },
    {
      edits: [astray(), { kind: 'command', command: { at: 4500, node: 'bob', name: 'register' } }],
    },
  ],
  afterwards:
    'A 200 to a REGISTER means: I wrote down what you told me. The registrar does not call back to see whether somebody is there. So a phone can be registered and out of reach, because of a slip, a firewall or a pulled plug, and the table looks the same.',
};

function goal(run: FlowRun): Outcome {
  const world = endOf(run);
  const rows = bindingsIn(world);
  const addresses = rows.map((binding) => binding.contact);
  const second = callBegunAt(world, 'alice', SECOND_CALL);
  const isRinging = hasRung(world, 'bob', second);
  const row = rows.find(({ contact }) => leadsTo(contact, '192.0.2.201:5060'));
  if (isRinging && row !== undefined) {
    return isFromRepetition(run, row)
      ? { reached: false, observed: REPEATED }
      : { reached: true, observed: `The table leads to ${row.contact}, and Bob’s phone rings.` };
  }
  if (isRinging) {
    const observed = `Bob’s phone rings, but not because of the table, which says ${listed(addresses)}.`;
    return { reached: false, observed };
  }
  const answered = second?.state.phase === 'failed' ? ` ${second.state.reason}` : '';
  const late = redirectedTooLate(run) ? ` ${TOO_LATE}` : '';
  return {
    reached: false,
    observed: `The table says ${listed(addresses)}, and the phone at 192.0.2.201:5060 does not ring.${answered}${late}`,
  };
}

function listed(addresses: readonly string[]): string {
  return addresses.length === 0 ? 'nothing' : addresses.join(' and ');
}

/** Two digits of the address are swapped; nobody is there. */
function astray() {
  return firstRegister(['bob@192.0.2.201', 'bob@192.0.2.210']);
}
