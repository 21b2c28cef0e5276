import { bindingsIn, callBegunAt, endOf, isAnsweredBy, requestsOf } from '@/lib/flows/evidence';
import { toTag } from '@/lib/flows/failures/to-tag';
import type { Edit } from '@/lib/sim/edit';
import { parameter } from '@/lib/sip/grammar/parameters';
import { cseq } from '@/lib/sip/headers/cseq';
import { to } from '@/lib/sip/headers/to';
import { parse } from '@/lib/sip/parse';
import { firstOf } from '@/lib/sip/values-of';
import { answerToBob } from './answer-to-bob';
import type { Proof } from './authorization-lines';
import { bobsRegister, firstProofs, secondProof } from './bobs-register';
import type { Challenge, FlowRun, Outcome } from './challenge';

/** ms at which Alice calls. */
const CALL = 630_000;

/** A REGISTER makes no dialog, so there is no tag to go on with. */
export const noDialogHere: Challenge = {
  id: 'no-dialog-here',
  title: 'Which call does not exist?',
  task: 'After nine minutes Bob’s phone registers again, before its binding expires, but F5 is answered 481, Call/Transaction Does Not Exist. So his row in the table is gone when Alice calls. Get her call through.',
  flow: toTag,
  about: ['To;tag', 'From;tag'],
  start: {},
  choosable: [],
  goal,
  hints: [
    'Choose F5 on the ladder and open “Compare with F3”. Beside CSeq, the branch and the proof one more thing is different.',
    'Within a call both sides repeat each other’s tags, so that everybody knows which call is meant. Is this a call?',
    'Choose F4, open “Edit”, and take ;tag=9fd0cf7a89 out of its To, so that the phone never learns it. Mending F5 alone is not enough: its nonce is too old by then, and the request after it has the tag again.',
  ],
  solution: { edits: [granted()] },
  otherSolutions: [
    { edits: [refresh(3, firstProofs[3]), refresh(4, secondProof)] },
    { edits: [{ kind: 'command', command: { at: 590_000, node: 'bob', name: 'restart' } }] },
  ],
  afterwards:
    'Whoever answers puts a tag into To. In a call the other side takes it over. A registration is no call: each REGISTER stands for itself, and what ties them together is Call-ID and CSeq. With a tag in To this server looked for the call that the tag belongs to, and there is none.',
};

function goal(run: FlowRun): Outcome {
  const world = endOf(run);
  const isAnswered = isAnsweredBy(world, 'bob', callBegunAt(world, 'alice', CALL));
  const tagged = requestsOf(run, 'bob', 'REGISTER').findLast(
    ({ arrivedAt, text }) => arrivedAt !== null && hasToTag(text),
  );
  const rows = bindingsIn(world).length;
  const why =
    tagged === undefined
      ? 'No REGISTER had a tag in To, so the server looked for no dialog'
      : `The REGISTER with CSeq ${cseqOf(tagged.text)} had a tag in To: the server looked for a dialog and found none`;
  const table = rows > 0 ? 'Bob has a row in the end' : 'Bob has no row in the end';
  return {
    reached: isAnswered,
    observed: `${why}. ${table}, and Alice’s call ${isAnswered ? 'was answered' : 'was not answered'}.`,
  };
}

function hasToTag(text: string): boolean {
  const recipient = firstOf(parse(text), to);
  return recipient !== undefined && parameter(recipient, 'tag') !== undefined;
}

function cseqOf(text: string): number | undefined {
  return firstOf(parse(text), cseq)?.number.value;
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
