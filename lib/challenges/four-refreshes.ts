import { bindingsIn } from '@/lib/flows/evidence';
import { askedAndGranted } from '@/lib/flows/lessons/asked-and-granted';
import { times } from '@/lib/text/counted';
import type { Challenge, FlowRun, Outcome } from './challenge';
import { registrarAnswers } from './what-registrar-did';

/** A quarter of an hour, in ms. */
const QUARTER = 900_000;

/** The time that is granted decides how often a phone comes back. */
export const fourRefreshes: Challenge = {
  id: 'four-refreshes',
  title: 'Four times in a quarter of an hour',
  task: 'As it is, Bob’s phone refreshes once while we look. Choose the times so that it refreshes exactly four times in this quarter of an hour, has nothing refused but its very first request, and is never without its binding.',
  flow: askedAndGranted,
  about: ['Expires.value', 'Contact;expires'],
  start: {},
  choosable: ['asked', 'granted', 'least'],
  goal,
  hints: [
    'The phone comes back when nine tenths of the granted time are over. A quarter of an hour has 900 seconds.',
    'Four refreshes fit in, and a fifth must not: four times nine tenths of the time is less than 900, five times is more.',
    'That holds from 200 to 250 seconds. There are two numbers with which you can get there, both among the settings of the run, which open above the ladder.',
  ],
  solution: { choices: { granted: '220' } },
  otherSolutions: [
    // A phone that asks for less gets less.
    { choices: { asked: '240' } },
    { choices: { asked: '240', least: '240' } },
  ],
  afterwards:
    'The binding lasts as long as the smaller of two numbers says: what the phone asks for, and what the registrar grants at most. Both sides can make a phone come more often. Neither can make it come less often alone: a registrar that finds a time too short has only the 423, and costs the phone one request more.',
};

function goal(whole: FlowRun): Outcome {
  // Who waits longer sees more, and is not judged by it.
  const run = { ...whole, entries: whole.entries.filter(({ at }) => at <= QUARTER) };
  const answers = registrarAnswers(run);
  const granted = answers.filter(({ status }) => status === 200).length;
  const refreshes = Math.max(granted - 1, 0);
  const refused = answers.length - granted;
  const gap = wasGone(run);
  const observed = `The phone refreshed ${times(refreshes)}, and ${times(refused)} its request was not granted.`;
  return {
    // What is not granted is the first request of all, which brings no proof.
    reached: refreshes === 4 && refused === 1 && !gap,
    observed: gap ? `${observed} In between it was without its binding.` : observed,
  };
}

/** True if the binding was there and was gone at a later moment. */
function wasGone(run: FlowRun): boolean {
  const rows = run.entries.map(({ world }) => bindingsIn(world).length);
  return rows.slice(rows.findIndex((count) => count > 0) + 1).includes(0);
}
