import { endOf, lineIn } from '@/lib/flows/evidence';
import { oddHeader } from '@/lib/flows/failures/odd-header';
import type { Edit } from '@/lib/sim/edit';
import { answerToBob } from './answer-to-bob';
import type { Challenge, FlowRun, Outcome } from './challenge';

/** What the server lists of the two devices, without their names. */
const TABLET = '<sip:bob@192.0.2.203>;expires=1800';
const PHONE = '<sip:bob@192.0.2.201:5060>;expires=3600';

/** One value of a list that cannot be read spoils the rest of it for a reader who gives up there. */
export const oneOddName: Challenge = {
  id: 'one-odd-name',
  title: 'Registered, and does not know it',
  task: 'The server answers 200, and Bob’s phone shows that it is not registered, since somebody gave the tablet a clever name. Mend F2 so that the phone finds its hour, and leave the tablet in the list.',
  flow: oddHeader,
  about: ['Contact.display-name', 'Contact;expires'],
  start: {},
  editable: ['server#1'],
  choosable: [],
  goal,
  hints: [
    'The phone needs one thing of a 200: the time at its own Contact. What stands before that in F2?',
    'A name in quotation marks ends at the next quotation mark, unless a backslash stands before it.',
    'Write a backslash before each of the two quotation marks around new; or write the tablet without a name.',
  ],
  solution: { edits: [lists(`Contact: "Bob's \\"new\\" tablet" ${TABLET}, ${PHONE}`)] },
  otherSolutions: [
    { edits: [lists(`Contact: ${TABLET}, ${PHONE}`)] },
    { edits: [lists(`Contact: ${PHONE}`, `Contact: "Bob's tablet" ${TABLET}`)] },
  ],
  afterwards:
    'The fault is the tablet’s, the loss is the phone’s, and the server between them passed it on. A reader should skip what it cannot read and does not need; until all do, a name with bare quotation marks can put other people’s phones out of service.',
};

function goal(run: FlowRun): Outcome {
  const { listed, registration } = lineIn(endOf(run), 'bob');
  const found = ['192.0.2.203', '192.0.2.201'].filter((host) => listed.some((uri) => uri.includes(host)));
  const devices = ['neither device', 'one of the two devices', 'both devices'][found.length] ?? '';
  return {
    reached: registration.phase === 'registered' && found.length === 2,
    observed: `The phone found ${devices} in the list of the 200, and shows: ${registration.phase}.`,
  };
}

/** F2 with that list. */
function lists(...contacts: readonly string[]): Edit {
  const text = answerToBob(1, '200 OK', contacts);
  return { kind: 'replace', packet: 'server#1', text };
}
