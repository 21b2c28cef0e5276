import { bindingsIn, endOf, isRegistered, lineIn, registrationOf } from '@/lib/flows/evidence';
import { oneOfTwoLeaves } from '@/lib/flows/lessons/one-of-two-leaves';
import { counted } from '@/lib/text/counted';
import { bobsRegister } from './bobs-register';
import type { Attempt, Challenge, FlowRun, Outcome } from './challenge';

const choices = { leaves: 'star' };
const contact = 'Contact: <sip:bob@192.0.2.201:5060>';

/** The star stands for every row of the user, and one row alone was meant (RFC 3261 §10.2.2). */
export const onlyTheTabletLeft: Challenge = {
  id: 'only-the-tablet-left',
  title: 'Only the tablet is left',
  task: 'Bob’s phone logs out with a star, and so the row of the tablet is removed too. Change this: in the end the table has the row of the tablet and no other, and the phone shows “unregistered”.',
  flow: oneOfTwoLeaves,
  about: ['Contact', 'Contact;expires', 'Expires.value'],
  start: { choices },
  choosable: [],
  goal,
  hints: [
    'F5 is the request that removes: choose it on the ladder and open Edit. Its only Contact is the star, so nothing in it names the phone.',
    'The phone’s own Contact stands in F3. Write it in the place of the star, angle brackets included.',
    'With this Contact alone, the line Expires: 0 may stay as it is; or the 0 may stand behind the Contact.',
  ],
  solution: leaves(`${contact};expires=0`),
  otherSolutions: [
    leaves('Expires: 0', contact),
    // Nobody is kept from writing a row again.
    { choices, edits: [{ kind: 'command', command: { at: 70_000, node: 'tablet', name: 'register' } }] },
  ],
  afterwards:
    'A REGISTER touches the rows that it names. The star names all of them, whoever wrote them, and the phone’s own Contact with 0 seconds names one. A phone that logs out needs nothing more.',
};

function goal(run: FlowRun): Outcome {
  const end = endOf(run);
  const rows = bindingsIn(end);
  const own = lineIn(end, 'tablet').config.contact;
  const { phase } = registrationOf(end, 'bob');
  const isTabletAlone = rows.length === 1 && rows[0]?.contact === own;
  // A phone that is switched off all the time shows the same, and has logged out of nothing.
  const wasThere = run.entries.some(({ world }) => isRegistered(world, 'bob'));
  const whose = rows.map(({ contact }) => (contact === own ? 'the tablet' : contact)).join(' and ');
  const table = rows.length === 0 ? 'has no row' : `has ${counted(rows.length, 'row')}, for ${whose}`;
  return {
    reached: isTabletAlone && phase === 'unregistered' && wasThere,
    observed: `The table ${table}, and the phone shows: ${phase}.${wasThere ? '' : ' It was never registered.'}`,
  };
}

/** F5 with these lines about Contacts and their times. */
function leaves(...wish: readonly string[]): Attempt {
  return { choices, edits: [{ kind: 'replace', packet: 'bob#2', text: bobsRegister(2, { wish }) }] };
}
