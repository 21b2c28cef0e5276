import { useMemo } from 'react';
import { endOf, isHealthy } from '@/lib/flows/evidence';
import type { FailureStory } from '@/lib/flows/failures/failure';
import { callersIn, userAgentsIn } from '@/lib/session/moment';
import type { Note } from '@/lib/sim/scenario';
import { inWords } from '@/lib/text/in-words';
import type { Lab } from './use-lab';

/** How a run of a failure ends, as one looks at it. */
export interface SymptomSeen {
  readonly verdict: Note['verdict'];
  readonly sentence: string;
}

/** Whether the whole run has the symptom of its failure: edits and the fix may take it away. Undefined for other flows. */
export function useSymptom({ flow, trace, lanes }: Lab): SymptomSeen | undefined {
  const story = flow.failure;
  return useMemo(() => story && symptomIn(story, trace, lanes), [story, trace, lanes]);
}

/** The symptom that is found or, where it is gone, what works instead: an edit may just have broken something else. */
export function symptomIn(story: FailureStory, trace: Lab['trace'], lanes: Lab['lanes']): SymptomSeen {
  const found = story.symptom(trace);
  if (found !== undefined) return { verdict: 'refused', sentence: `In this run the failure shows: ${found}` };
  const gone = 'In this run the failure does not show.';
  if (!(story.healthy ?? isHealthy)(trace)) {
    return {
      verdict: 'info',
      sentence: `${gone} It does not end as it should, either: something else is wrong.`,
    };
  }
  const works = story.healthy === undefined ? whatWorks(trace, lanes) : 'It ends as it should';
  return { verdict: 'ok', sentence: `${gone} ${works}.` };
}

/** Phones that are told by their names. */
const FEW = 3;

/** `Bob is registered, and the last call was answered`: what a healthy run comes to. */
function whatWorks(trace: Lab['trace'], lanes: Lab['lanes']): string {
  const world = endOf(trace);
  const phones = userAgentsIn(world).map(([id]) => lanes.find((lane) => lane.id === id)?.label ?? id);
  const who = phones.length > FEW ? `All ${phones.length} phones` : inWords(phones);
  const registered = `${who} ${phones.length === 1 ? 'is' : 'are'} registered`;
  const called = callersIn(world).some(([, { calls }]) => calls.length > 0);
  return called ? `${registered}, and the last call was answered` : registered;
}
