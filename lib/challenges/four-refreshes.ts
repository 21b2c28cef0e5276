import { bindingsIn } from '@/lib/flows/evidence';
import { askedAndGranted } from '@/lib/flows/lessons/asked-and-granted';
import { counted, times } from '@/lib/text/counted';
import type { Challenge, FlowRun, Outcome } from './challenge';
import { registrarAnswers } from './what-registrar-did';

/** A quarter of an hour, in ms. */
const QUARTER = 900_000;

/** The time that is granted decides how often a phone comes back. */
export const fourRefreshes: Challenge = {
  id: 'four-refreshes',
  title: 'Four times in a quarter of an hour',
  task: 'In this quarter of an hour Bob’s phone refreshes once. Choose the times among the settings above the ladder so that it refreshes exactly four times. Only its very first request may be refused, and its row must never be missing.',
  flow: askedAndGranted,
  about: ['Expires.value', 'Contact;expires'],
  start: {},
  choosable: ['asked', 'granted', 'least'],
  goal,
  hints: [
    'The phone comes back when nine tenths of the granted time are over. A quarter of an hour has 900 seconds.',
    'Four refreshes have to fit in, and a fifth must not: four times nine tenths of the granted time has to be less than 900 seconds, and five times has to be more.',
    'Any time from 200 to 249 seconds will do. Write it above the ladder: under “Granted at most”, or under “The phone asks for”.',
  ],
  solution: { choices: { granted: '220' } },
  otherSolutions: [
    // A phone that asks for less gets less.
    { choices: { asked: '240' } },
    { choices: { asked: '240', least: '240' } },
  ],
  afterwards:
    'The binding lasts as long as the smaller of two numbers says: what the phone asks for, and what the registrar grants at most. Both sides can make a phone come more often. Neither side alone can make it come less often: a registrar that wants a longer time can only answer 423, which costs the phone one more request.',
};

function goal(whole: FlowRun): Outcome {
  // Who waits longer sees more, and is not judged by it.
  const run = { ...whole, entries: whole.entries.filter(({ at }) => at <= QUARTER) };
  const answers = registrarAnswers(run);
  const granted = answers.filter(({ status }) => status === 200).length;
  const refreshes = Math.max(granted - 1, 0);
  const refused = answers.length - granted;
  const gap = wasGone(run);
  const observed = `The phone refreshed ${times(refreshes)}. Not granted: ${counted(refused, 'request')}.`;
  return {
    // What is not granted is the first request of all, which brings no proof.
    reached: refreshes === 4 && refused === 1 && !gap,
    observed: gap ? `${observed} For a while its row was missing.` : observed,
  };
}

/** True if the binding was there and was gone at a later moment. */
function wasGone(run: FlowRun): boolean {
  const rows = run.entries.map(({ world }) => bindingsIn(world).length);
  return rows.slice(rows.findIndex((count) => count > 0) + 1).includes(0);
}
