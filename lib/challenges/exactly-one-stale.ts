import { answersOf, endOf, isRegistered } from '@/lib/flows/evidence';
import { successfulNewRegistration } from '@/lib/flows/rfc3665/2.1';
import { times } from '@/lib/text/counted';
import type { Challenge, FlowRun, Outcome } from './challenge';
import { firstChallenge } from './first-challenge';
import { registrarAnswers } from './what-registrar-did';

/** stale=TRUE is said to who knows the password and comes with a nonce that is not good any more. */
export const exactlyOneStale: Challenge = {
  id: 'exactly-one-stale',
  title: 'Your password is right, your nonce is not',
  task: 'Make the registrar say stale=TRUE exactly once, and have Bob registered at the end. You may change settings, messages, and what Bob’s phone does.',
  flow: successfulNewRegistration,
  about: ['WWW-Authenticate.stale', 'WWW-Authenticate.nonce', 'Authorization.nonce'],
  start: {},
  choosable: ['transport', 'granted', 'nonce', 'seed'],
  goal,
  hints: [
    'To write stale=TRUE into F2 yourself does not count: the registrar has to say it. When does it?',
    'The phone has to come with a right response and a nonce that the registrar does not accept any more. It keeps its nonce after F4, so a second registration is enough, if it comes late enough.',
    'Above the ladder, write 30 into “A nonce lives for”. Then open “Do something …”: Bob “registers anew, or refreshes”, at 60 s.',
  ],
  solution: { choices: { nonce: '30' }, edits: [registersAgain(60_000)] },
  otherSolutions: [
    // A nonce that the registrar has forgotten is as good as one that has become too old.
    {
      edits: [
        { kind: 'command', command: { at: 5000, node: 'server', name: 'restart', argument: 'nonces' } },
        registersAgain(10_000),
      ],
    },
    { choices: { nonce: '1' }, edits: [{ kind: 'delay', packet: 'bob#2', by: 2000 }] },
    // A nonce that the registrar never gave out.
    { edits: [{ kind: 'replace', packet: 'server#1', text: firstChallenge({ nonce: 'made-up' }) }] },
  ],
  afterwards:
    'The registrar checked the response first, and only then the nonce. So whoever hears stale=TRUE has proved that they know the password, and the phone may answer the new nonce without asking anybody. With a wrong password the same registrar says FALSE, however old the nonce is.',
};

function goal(run: FlowRun): Outcome {
  const said = answersOf(run, 'server', 401).filter(
    ({ text, original = text, repeats }) => repeats === undefined && /\bstale=TRUE\b/i.test(original),
  ).length;
  const registered = isRegistered(endOf(run), 'bob');
  const count = said === 0 ? 'never said stale=TRUE' : `said stale=TRUE ${times(said)}`;
  const end = `The registrar ${count}, and Bob is ${registered ? '' : 'not '}registered at the end.`;
  const because = registrarAnswers(run).findLast(({ status }) => status === 401)?.because;
  const why = said > 0 || because === undefined ? '' : ` The reason for its last 401: ${because}`;
  const accepted = registrarAnswers(run).filter(({ status }) => status === 200).length;
  const good =
    said === 0 && accepted > 1 ? ' A later proof was accepted at once: its nonce was still good.' : '';
  return { reached: said === 1 && registered, observed: end + why + good };
}

function registersAgain(at: number) {
  return { kind: 'command', command: { at, node: 'bob', name: 'register' } } as const;
}
