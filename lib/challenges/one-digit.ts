import { bindingsIn, endOf, registrationOf } from '@/lib/flows/evidence';
import { successfulNewRegistration } from '@/lib/flows/rfc3665/2.1';
import type { Edit } from '@/lib/sim/edit';
import type { Challenge, FlowRun, Outcome } from './challenge';
import { firstChallenge } from './first-challenge';
import { provenRegister } from './proven-register';

/** A phone goes by the class of the status code, whatever the words behind it say. */
export const oneDigit: Challenge = {
  id: 'one-digit',
  title: 'One digit',
  task: 'Make Bob’s phone show that it is registered, although the registrar never wrote a binding. One changed digit in one message is enough.',
  flow: successfulNewRegistration,
  about: ['Status-Line.status', 'Status-Line.reason'],
  start: {},
  choosable: [],
  goal,
  hints: [
    'What does the phone go by when it decides that it is registered? It sees nothing but the answers.',
    'Two answers come: F2 and F4. What would the phone make of F2 if its code were of another class?',
    'Choose F2 on the ladder, open “Edit”, and change the first digit of the 401 so that it says: done.',
  ],
  solution: { edits: [answered('201 Unauthorized')] },
  otherSolutions: [
    { edits: [answered('200 OK')] },
    { edits: [answered('299 No')] },
    // Who registers nothing is answered 200 all the same: this asks what is registered.
    { edits: [proved()] },
  ],
  afterwards:
    'The first digit says how a request went, and the phone acts on it. It knows no 201, so it takes it for a 200; the word “Unauthorized” behind it is for people. The registrar had said something else, and no call will find Bob. In real life nobody on the way could have changed this answer, since it came over TLS.',
};

function goal(run: FlowRun): Outcome {
  const registration = registrationOf(endOf(run), 'bob');
  const { phase } = registration;
  const written = run.entries.some(({ world }) => bindingsIn(world).length > 0);
  const why = 'reason' in registration ? ` ${registration.reason}` : '';
  return {
    reached: phase === 'registered' && !written,
    observed: `The phone shows: ${phase}.${why} The registrar ${written ? 'wrote a binding' : 'never wrote a binding'}.`,
  };
}

/** F2 with another status. */
function answered(status: string): Edit {
  const text = firstChallenge({ status });
  return { kind: 'replace', packet: 'server#1', text };
}

/** F3 without its Contact. */
function proved(): Edit {
  const text = provenRegister({ wish: [] });
  return { kind: 'replace', packet: 'bob#2', text };
}
