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
  task: 'For an hour all is well. Then Bob’s phone says that its password is wrong, and Alice’s second call finds nobody. Nobody has changed the password. Get the second call through.',
  flow: staleMissing,
  about: ['WWW-Authenticate.stale', 'WWW-Authenticate.nonce'],
  start: {},
  choosable: [],
  goal,
  hints: [
    'Choose F19 on the ladder. The words behind its number are for people: the server knows very well what was wrong. Does it tell the phone too?',
    'When a phone gets 401 to its credentials, it must take them for refused, unless one parameter of the challenge says otherwise.',
    'Open “Edit” and write , stale=TRUE behind algorithm=MD5 in the WWW-Authenticate of F19.',
  ],
  solution: challenged(', stale=TRUE'),
  otherSolutions: [
    challenged(', stale=true'),
    // Somebody presses a button: the phone asks anew, without credentials.
    { edits: [{ kind: 'command', command: { at: 3_500_000, node: 'bob', name: 'register' } }] },
  ],
  afterwards:
    'The phone was right to stop: without stale=TRUE a 401 to credentials is a refusal, and a refused password that is sent again and again only leads to a ban. The server was right to want a fresh nonce, but it kept the reason to itself. With that one parameter the phone answers the new challenge by itself, and its owner never hears of it.',
};

function goal(run: FlowRun): Outcome {
  const isAnswered = isAnsweredBy(endOf(run), 'bob', callBegunAt(endOf(run), 'alice', CALL));
  const { phase } = registrationOf(worldAt(run, CALL), 'bob');
  return {
    reached: isAnswered,
    observed: `${lastQuestion(run)} When Alice called again, the phone showed: ${phase}. Her call ${isAnswered ? 'was answered' : 'was not answered'}.`,
  };
}

/** What the last 401 that came to the phone before the call said of the nonce, as it arrived. */
function lastQuestion({ entries }: FlowRun): string {
  const heard = entries.flatMap(({ at, node, happening }) =>
    at < CALL && node === 'bob' && happening.kind === 'packet' && happening.text.startsWith('SIP/2.0 401 ')
      ? [happening.text]
      : [],
  );
  const last = heard.at(-1);
  if (last === undefined) return 'The phone heard no 401.';
  const said = /\bstale\s*=\s*"?(\w+)/i.exec(last)?.[1];
  return `The last 401 that the phone heard ${said === undefined ? 'did not say stale' : `said stale=${said}`}.`;
}

/** F19, with this behind the opaque. */
function challenged(stale: string): Attempt {
  const text = answerToBob(3, '401 Unauthorized', [
    'WWW-Authenticate: Digest realm="biloxi.example.com", qop="auth",',
    ` nonce="f88678b3f37edb92646fe65c8ef8deb8", opaque="", algorithm=MD5${stale}`,
  ]);
  return { edits: [{ kind: 'replace', packet: 'server#10', text }] };
}
