import { registrationOf } from '@/lib/flows/evidence';
import { oldOrWrong } from '@/lib/flows/lessons/old-or-wrong';
import { answerToBob } from './answer-to-bob';
import type { Attempt, Challenge, FlowRun, Outcome } from './challenge';

/** ms at which the password of the phone is changed to a wrong one. */
const CHANGED = 120_000;

/** One word decides between “too old” and “wrong”. */
export const doubtedPassword: Challenge = {
  id: 'doubted-password',
  title: 'A right password, and the phone gives up',
  task: 'Bob’s password is right until the end of the second minute. Make his phone give up before that, although the registrar has just found the password right.',
  flow: oldOrWrong,
  about: ['WWW-Authenticate.stale', 'WWW-Authenticate.nonce'],
  start: {},
  choosable: ['nonce'],
  goal,
  hints: [
    'Look for the answer in which the registrar says that the password is right and the nonce is not.',
    'The phone learns from a single parameter of F6 that it need not ask Bob.',
    'In F6, write stale=FALSE, or take the parameter out.',
  ],
  solution: sixth(', stale=FALSE'),
  otherSolutions: [sixth(''), sixth(', stale=yes')],
  afterwards:
    'Only TRUE tells a phone that its proof was right. FALSE, any other word and no stale at all mean the same: name or password are wrong, and with them it must not try again. A server that forgets the parameter sends its users to look for a mistake that they did not make.',
};

function goal(run: FlowRun): Outcome {
  const early = run.entries.filter(({ at }) => at < CHANGED);
  const gaveUp = early.find(({ world }) => doubtsCredentials(world));
  const praised = early.some(({ notes }) =>
    notes.some(({ text }) => text.startsWith('The password is right')),
  );
  const found = praised
    ? 'The registrar found the password right and only the nonce bad'
    : 'The registrar never met a right password with a bad nonce';
  const then = gaveUp
    ? `after ${Math.round(gaveUp.at / 1000)} seconds the phone gave up, since it takes it for wrong`
    : 'as long as it was right, the phone did not take it for wrong';
  return { reached: praised && gaveUp !== undefined, observed: `${found}, and ${then}.` };
}

/** Whether the phone has given up because of what it was told about its credentials, and not for want of an answer. */
function doubtsCredentials(world: FlowRun['start']): boolean {
  const registration = registrationOf(world, 'bob');
  return registration.phase === 'failed' && registration.reason.includes('did not accept the credentials');
}

/** F6 of the run, with something else in the place of `stale=TRUE`. */
function sixth(stale: string): Attempt {
  const text = answerToBob(3, '401 Unauthorized', [
    'WWW-Authenticate: Digest realm="biloxi.example.com", qop="auth",',
    ' nonce="f88678b3f37edb92646fe65c8ef8deb8",',
    ` opaque=""${stale}, algorithm=MD5`,
  ]);
  return { edits: [{ kind: 'replace', packet: 'server#3', text }] };
}
