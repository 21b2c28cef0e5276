import { endOf, isRegistered, notesOf, registrationOf, requestsOf } from '@/lib/flows/evidence';
import { noRport } from '@/lib/flows/failures/no-rport';
import type { Edit } from '@/lib/sim/edit';
import type { PacketId } from '@/lib/sim/scenario';
import { counted } from '@/lib/text/counted';
import { bobsRegister, firstProofs } from './bobs-register';
import type { Challenge, FlowRun, Outcome } from './challenge';

/** Without rport a response goes to the port in Via, and at the router that one is shut. */
export const answersFindBack: Challenge = {
  id: 'answers-find-back',
  title: 'Let the answers find back',
  task: 'The server answers every REGISTER, and no answer comes to the phone. Get Bob’s phone registered within the first second.',
  flow: noRport,
  about: ['Via;rport', 'Via;received'],
  start: {},
  choosable: [],
  goal,
  hints: [
    'Choose F3, the 401. It went to the port in the Via of F1, and the router had opened another one.',
    'In its Via a phone can ask to be answered at the very port that the server sees. The parameter is a word without a value.',
    'Choose F1, open “Edit”, and write ;rport behind the branch. Then do the same in F5: the REGISTER with the proof is another request, with a Via of its own.',
  ],
  solution: { edits: [first('bob#1', ';rport'), second('bob#2', ';rport')] },
  otherSolutions: [
    // The same outside of the router: the server cannot tell who wrote it.
    { edits: [first('router#1', ';rport'), second('router#3', ';rport')] },
    { edits: [first('bob#1', ';rport'), second('router#3', ';rport')] },
  ],
  afterwards:
    'The server wrote the port into rport and the address into received, and sent its answer there. The port that the phone had put into its Via was of no use, since it means something behind the router alone. Each request asks for itself: with rport in the first one only, the answer to the second is lost.',
};

function goal(run: FlowRun): Outcome {
  const { phase } = registrationOf(endOf(run), 'bob');
  const asked = counted(requestsOf(run, 'bob', 'REGISTER').length, 'REGISTER');
  const used = run.entries.filter(
    ({ node, happening, notes }) =>
      node === 'bob' && happening.kind === 'packet' && notes.every(({ step }) => step !== 'ignored'),
  ).length;
  const exchange = `The phone sent ${asked} and could use ${counted(used, 'answer')}`;
  const first = run.entries.find(({ world }) => isRegistered(world, 'bob'));
  if (first === undefined) {
    const last = notesOf(run, 'router').findLast(({ step }) => step === 'dropped');
    const why = last === undefined ? '' : ` ${last.text}`;
    return { reached: false, observed: `${exchange}. It shows: ${phase}.${why}` };
  }
  return {
    reached: first.at <= 1000,
    observed: `${exchange}. It was registered after ${first.at / 1000} s.`,
  };
}

function first(packet: PacketId, via: string): Edit {
  const text = bobsRegister(1, { host: '192.168.1.20', via });
  return { kind: 'replace', packet, text };
}

/** The REGISTER with credentials. */
function second(packet: PacketId, via: string): Edit {
  const text = bobsRegister(2, { host: '192.168.1.20', via, proof: firstProofs[2] });
  return { kind: 'replace', packet, text };
}
