import type { Attempt, Challenge } from '@/lib/challenges/challenge';
import { defaultOptions, type Flow } from '@/lib/flows/flow';
import { choicesOf, choose } from '@/lib/flows/flow-choice';
import type { Setup } from './session';

/** What an attempt makes of a flow. Throws where it answers a choice that the flow does not have: our own text is wrong. */
export function attemptSetup(flow: Flow, { edits = [], choices = {} }: Attempt): Setup {
  const options = Object.entries(choices).reduce((chosen, [key, value]) => {
    const next = choose(flow, chosen, key, value);
    if (next === undefined) throw new Error(`The flow ${flow.id} has no choice ${key}=${value}.`);
    return next;
  }, defaultOptions(flow));
  return { options, edits };
}

/**
 * The flow as a challenge offers it: of its choices only those that the reader may change. What mends a failure by one click
 * is not offered, and neither is its story, which tells what is broken.
 */
export function flowOfChallenge(challenge: Challenge): Flow {
  const { failure: _told, ...flow } = challenge.flow;
  const offered = new Set(challenge.choosable ?? choicesOf(flow).map(({ key }) => key));
  const { transport } = attemptSetup(challenge.flow, challenge.start).options;
  return {
    ...flow,
    transports: offered.has('transport') ? flow.transports : [transport],
    settings: (flow.settings ?? []).filter(({ key }) => offered.has(key)),
  };
}
