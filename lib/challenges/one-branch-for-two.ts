import { bindingsIn, endOf, isRegistered, notesOf } from '@/lib/flows/evidence';
import { sameBranch } from '@/lib/flows/failures/same-branch';
import type { Edit } from '@/lib/sim/edit';
import { counted } from '@/lib/text/counted';
import { answerToBob } from './answer-to-bob';
import { bobsRegister, firstProofs } from './bobs-register';
import type { Challenge, FlowRun, Outcome } from './challenge';

/** The branch of F1, which this phone puts into F3 as well, and one that nobody has used. */
const USED = 'z9hG4bKfb8660d2de1a';
const FRESH = 'z9hG4bK86118d6c6b83';

/** A branch names a transaction, for the server as for the phone: mending one side alone moves the fault. */
export const oneBranchForTwo: Challenge = {
  id: 'one-branch-for-two',
  title: 'One branch for two requests',
  task: 'Both REGISTERs of this phone have the same branch, so the server takes the second one for the first and never looks at the password. Get Bob’s phone registered: the server has to write the binding, and the phone has to know of it.',
  flow: sameBranch,
  about: ['Via;branch', 'CSeq.number'],
  start: {},
  choosable: [],
  goal,
  hints: [
    'Give F3 another branch, and see what the server does. Then see what the phone does with the answer.',
    'A response has the Via of its request. The phone waits for an answer with the branch that it sent, not with the one that you wrote.',
    'So two messages have to be changed. Click on F3, choose “Edit”, and write another branch, z9hG4bKother for example. Then write the old one into the 200 that comes back, F4. It also works with F1 and F2, the other way round.',
  ],
  solution: { edits: [third(FRESH), granted(USED)] },
  otherSolutions: [{ edits: [first(FRESH), asked(USED)] }],
  afterwards:
    'You translated between two programs that name things differently. For the server there were two transactions, for the phone there was one branch, and each message had to carry the name that its reader expects. The right place for the repair is the phone, and there it costs nothing: a new branch for each new request.',
};

function goal(run: FlowRun): Outcome {
  const world = endOf(run);
  const isBound = bindingsIn(world).length > 0;
  if (isBound && isRegistered(world, 'bob')) {
    return {
      reached: true,
      observed: 'The server wrote the binding, and the phone shows that it is registered.',
    };
  }
  if (isBound) {
    const observed =
      'The server wrote the binding, but the phone found no request of its own that the 200 answers.';
    return { reached: false, observed };
  }
  const repeats = notesOf(run, 'server').filter(({ step }) => step === '17.2.2').length;
  const observed = `The server wrote no binding. It took ${counted(repeats, 'request')} for a repetition of one that it had answered.`;
  return { reached: false, observed };
}

function first(branch: string): Edit {
  return { kind: 'replace', packet: 'bob#1', text: bobsRegister(1).replace(USED, branch) };
}

function third(branch: string): Edit {
  const text = bobsRegister(2, { proof: firstProofs[2] }).replace(FRESH, branch);
  return { kind: 'replace', packet: 'bob#2', text };
}

/** F2, as an answer to the request with that branch. */
function asked(branch: string): Edit {
  const text = answerToBob(
    1,
    '401 Unauthorized',
    [
      'WWW-Authenticate: Digest realm="biloxi.example.com", qop="auth",',
      ' nonce="7cb3a7df1da91495aebcc9e8907343fc",',
      ' opaque="", stale=FALSE, algorithm=MD5',
    ],
    { branch },
  );
  return { kind: 'replace', packet: 'server#1', text };
}

/** The 200 to F3, as an answer to the request with that branch. */
function granted(branch: string): Edit {
  const text = answerToBob(2, '200 OK', ['Contact: <sip:bob@192.0.2.201:5060>;expires=3600'], { branch });
  return { kind: 'replace', packet: 'server#2', text };
}
