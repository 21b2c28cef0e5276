import { bindingsIn, callBegunAt, endOf, isAnsweredBy, notesOf } from '@/lib/flows/evidence';
import { toTag } from '@/lib/flows/failures/to-tag';
import type { Edit } from '@/lib/sim/edit';
import { answerToBob } from './answer-to-bob';
import { bobsRegister, firstProofs, type Proof, secondProof } from './bobs-register';
import type { Challenge, FlowRun, Outcome } from './challenge';

/** ms at which Alice calls. */
const CALL = 630_000;

/** A REGISTER makes no dialog, so there is no tag to go on with. */
export const noDialogHere: Challenge = {
  id: 'no-dialog-here',
  title: 'Which call does not exist?',
  task: 'The first refresh of Bob’s phone gets 481, Call/Transaction Does Not Exist, and when Alice calls, his row is gone. Get her call through.',
  flow: toTag,
  about: ['To;tag', 'From;tag'],
  start: {},
  choosable: [],
  goal,
  hints: [
    'Put F3 and F5 side by side. Beside CSeq, the branch and the proof one more thing is different.',
    'Within a call both sides repeat each other’s tags, so that everybody knows which call is meant. Is this a call?',
    'Take ;tag=9fd0cf7a89 out of the To of F4, so that the phone never learns it. Mending F5 alone is not enough: its nonce is too old by then, and the request after it has the tag again.',
  ],
  solution: { edits: [granted()] },
  otherSolutions: [
    { edits: [refresh(3, firstProofs[3]), refresh(4, secondProof)] },
    { edits: [{ kind: 'command', command: { at: 590_000, node: 'bob', name: 'restart' } }] },
  ],
  afterwards:
    'Every response has a tag in To: who answers, signs. In a call the other side takes it over. A registration is no call: each REGISTER stands for itself, and what ties them together is Call-ID and CSeq. With a tag in To this server looked for the call that the tag belongs to, and there is none.',
};

function goal(run: FlowRun): Outcome {
  const world = endOf(run);
  const isAnswered = isAnsweredBy(world, 'bob', callBegunAt(world, 'alice', CALL));
  const refused = notesOf(run, 'server').some(
    ({ verdict, text }) => verdict === 'refused' && /dialog/.test(text),
  );
  const rows = bindingsIn(world).length;
  const why = refused ? 'The server looked for a dialog and found none' : 'The server looked for no dialog';
  const table = rows > 0 ? 'Bob has a row in the end' : 'Bob has no row in the end';
  return {
    reached: isAnswered,
    observed: `${why}. ${table}, and Alice’s call ${isAnswered ? 'was answered' : 'was not answered'}.`,
  };
}

/** A request of the refresh without the tag in To. */
function refresh(cseq: 3 | 4, proof: Proof): Edit {
  const wish = ['Contact: <sip:bob@192.0.2.201:5060>', 'Expires: 600'];
  return { kind: 'replace', packet: `bob#${cseq}`, text: bobsRegister(cseq, { wish, proof }) };
}

/** F4 without the tag in To. */
function granted(): Edit {
  const text = answerToBob(2, '200 OK', ['Contact: <sip:bob@192.0.2.201:5060>;expires=600'], {
    to: 'To: Bob <sip:bob@biloxi.example.com>',
  });
  return { kind: 'replace', packet: 'server#2', text };
}
