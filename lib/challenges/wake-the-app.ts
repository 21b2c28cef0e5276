import { bindingsIn, callBegunAt, endOf, isAnsweredBy, requestsOf, worldAt } from '@/lib/flows/evidence';
import { sleepingPhone } from '@/lib/flows/failures/sleeping-phone';
import { times } from '@/lib/text/counted';
import type { Attempt, Challenge, FlowRun, Outcome } from './challenge';

/** ms until which the app has registered for the first time, at which Alice calls, and for which her call may wait. */
const REGISTERED = 40_000;
const CALL = 660_000;
const PATIENCE = 60_000;

/** ms that the app asks for. */
const LIFETIME = 600_000;

/** Somebody has to wake a sleeping app, and once is enough if it is at the right time. */
export const wakeTheApp: Challenge = {
  id: 'wake-the-app',
  title: 'Be the push service',
  task: 'Bob’s app sleeps, and Alice calls after eleven minutes. Wake the app so that her call is answered: one push at most, and no binding that lives longer than the ten minutes that the app asked for.',
  flow: sleepingPhone,
  about: ['Contact', 'Expires'],
  start: {},
  choosable: [],
  goal,
  hints: [
    'An app that is woken registers. You can have it do so: choose “Do something …” in the row of buttons above the ladder (on a phone the row moves sideways), and look at what Bob’s app can be told.',
    'The first binding ends at ten minutes. A new one lives ten minutes from the moment of the push.',
    'Under “Do something …” choose Bob’s app and “registers anew, or refreshes”. Write 9 min 50 s under “At”, or another time after 1 minute and before 11 minutes.',
  ],
  solution: pushedAt(590_000),
  otherSolutions: [pushedAt(90_000), pushedAt(655_000)],
  afterwards:
    'A proxy that knows push does this for thousands of apps: it remembers when each binding ends, and has the app woken some time before. If that was missed, it lets the call wait until the app has registered. Longer bindings would not help: nothing gets through to an app that sleeps, however long its row stands in the table.',
};

function goal(run: FlowRun): Outcome {
  const isAnswered = isAnsweredBy(endOf(run), 'bob', callBegunAt(endOf(run), 'alice', CALL));
  const pushes = pushesBefore(run, CALL + PATIENCE);
  const longest = Math.max(0, ...run.entries.flatMap(({ world }) => bindingsIn(world)).map(lifetimeOf));
  const woken = pushes === 0 ? 'Nobody woke the app' : `The app was woken ${times(pushes)}`;
  const observed = [
    `${woken} before the call was over, and Alice ${isAnswered ? 'got through' : 'found nobody'}.`,
    pushes > 0 && !isAnswered ? lastBindingIn(run) : '',
    pushes > 1 ? 'One push at the right time is enough.' : '',
    longest > LIFETIME
      ? `A binding was granted for ${longest / 1000} seconds, more than the app asked for.`
      : '',
  ];
  return {
    reached: isAnswered && pushes <= 1 && longest <= LIFETIME,
    observed: observed.filter((sentence) => sentence !== '').join(' '),
  };
}

/** The REGISTERs after the first registration, which the app does not send by itself. */
function pushesBefore(run: FlowRun, end: number): number {
  return requestsOf(run, 'bob', 'REGISTER').filter(
    ({ sentAt, repeats }) => sentAt > REGISTERED && sentAt < end && repeats === undefined,
  ).length;
}

/** When the binding ended that there was last before the call; nothing if one was there for it. */
function lastBindingIn(run: FlowRun): string {
  if (bindingsIn(worldAt(run, CALL)).length > 0) return '';
  const before = run.entries.filter(({ at }) => at < CALL).flatMap(({ world }) => bindingsIn(world));
  const seconds = Math.floor(Math.max(0, ...before.map(({ expiresAt }) => expiresAt)) / 1000);
  return `The last binding of Bob ended at ${Math.floor(seconds / 60)} min ${seconds % 60} s, before the call.`;
}

function lifetimeOf({ grantedAt, expiresAt }: ReturnType<typeof bindingsIn>[number]): number {
  return expiresAt - grantedAt;
}

function pushedAt(at: number): Attempt {
  return { edits: [{ kind: 'command', command: { at, node: 'bob', name: 'register' } }] };
}
