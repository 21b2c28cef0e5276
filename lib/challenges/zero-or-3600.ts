import { bindingsIn, endOf, hasLeft, registrationOf } from '@/lib/flows/evidence';
import { twoExpiries } from '@/lib/flows/failures/two-expiries';
import type { Edit } from '@/lib/sim/edit';
import { counted } from '@/lib/text/counted';
import { bobsRegister, firstProofs } from './bobs-register';
import type { Challenge, FlowRun, Outcome } from './challenge';

/** The time at a Contact is stronger than the one in Expires. */
export const zeroOr3600: Challenge = {
  id: 'zero-or-3600',
  title: 'Gone, and still called',
  task: 'Bob’s phone takes its registration back, gets 200, and shows that it is not registered. The call comes all the same. Bring it about that the server believes it too, and tells Alice at once that nobody is there.',
  flow: twoExpiries,
  about: ['Expires', 'Contact;expires'],
  start: {},
  choosable: [],
  goal,
  hints: [
    'F5 names two times. Which of them did the server go by? Its 200 says so.',
    'Expires speaks for all Contacts that say nothing themselves. This one does.',
    'Write ;expires=0 at the Contact of F5, or nothing at all.',
  ],
  solution: { edits: [fifth('Contact: <sip:bob@192.0.2.201:5060>;expires=0', 'Expires: 0')] },
  otherSolutions: [
    { edits: [fifth('Contact: <sip:bob@192.0.2.201:5060>', 'Expires: 0')] },
    { edits: [fifth('Contact: *', 'Expires: 0')] },
    { edits: [{ kind: 'command', command: { at: 90_000, node: 'bob', name: 'remove-all' } }] },
  ],
  afterwards:
    'A parameter at a Contact wins against the header field, so 3600 it was: the phone had taken back nothing and extended everything. The 200 said it plainly, with the Contact and its hour. A phone that takes its row back should look whether it is gone from the list.',
};

function goal(run: FlowRun): Outcome {
  const world = endOf(run);
  const { phase } = registrationOf(world, 'bob');
  return {
    reached: hasLeft(run, 'bob'),
    observed: `The phone shows: ${phase}. The table has ${counted(bindingsIn(world).length, 'row')} in the end.`,
  };
}

function fifth(...wish: readonly string[]): Edit {
  return { kind: 'replace', packet: 'bob#3', text: bobsRegister(3, { wish, proof: firstProofs[3] }) };
}
