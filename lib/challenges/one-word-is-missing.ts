import { callBegunAt, endOf, isAnsweredBy, registrationOf, worldAt } from '@/lib/flows/evidence';
import { staleMissing } from '@/lib/flows/failures/stale-missing';
import { answerToBob } from './answer-to-bob';
import type { Attempt, Challenge, FlowRun, Outcome } from './challenge';

/** ms at which Alice calls for the second time. */
const CALL = 3_700_000;

/** A 401 to credentials means that they are wrong, unless it says that only the nonce was too old. */
export const oneWordIsMissing: Challenge = {
  id: 'one-word-is-missing',
  title: 'The right password, suddenly wrong',
  task: 'For an hour all is well. Then Bob’s phone says that its password is wrong, and Alice’s second call finds nobody. Nothing was changed about the password: get the second call through.',
  flow: staleMissing,
  about: ['WWW-Authenticate.stale', 'WWW-Authenticate.nonce'],
  start: {},
  choosable: [],
  goal,
  hints: [
    'Look at the note beside F19: the server knows very well what was wrong. Does the message say it too?',
    'A phone that gets 401 to its credentials must take them for refused, unless a parameter of the challenge says otherwise.',
    'Write stale=TRUE into the WWW-Authenticate of F19.',
  ],
  solution: challenged(', stale=TRUE'),
  otherSolutions: [
    challenged(', stale=true'),
    // Somebody presses a button: the phone asks anew, without credentials.
    { edits: [{ kind: 'command', command: { at: 3_500_000, node: 'bob', name: 'register' } }] },
  ],
  afterwards:
    'The phone did right: without stale a second 401 is a refusal, and repeating a refused password only leads to a ban. The server did right too when it wanted a fresh nonce, and kept the reason to itself. With the one parameter the phone answers the new challenge by itself, and its owner never hears of it.',
};

function goal(run: FlowRun): Outcome {
  const isAnswered = isAnsweredBy(endOf(run), 'bob', callBegunAt(endOf(run), 'alice', CALL));
  const { phase } = registrationOf(worldAt(run, CALL), 'bob');
  return {
    reached: isAnswered,
    observed: `When Alice called again, the phone showed: ${phase}. Her call ${isAnswered ? 'was answered' : 'was not answered'}.`,
  };
}

/** F19, with this behind the opaque. */
function challenged(stale: string): Attempt {
  const text = answerToBob(3, '401 Unauthorized', [
    'WWW-Authenticate: Digest realm="biloxi.example.com", qop="auth",',
    ` nonce="f88678b3f37edb92646fe65c8ef8deb8", opaque="", algorithm=MD5${stale}`,
  ]);
  return { edits: [{ kind: 'replace', packet: 'server#10', text }] };
}
