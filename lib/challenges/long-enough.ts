import { bindingsIn, endOf, isRegistered, registrationOf } from '@/lib/flows/evidence';
import { tooBrief } from '@/lib/flows/failures/too-brief';
import { bobsRegister, firstProofs } from './bobs-register';
import type { Attempt, Challenge, FlowRun, Outcome } from './challenge';
import { lastWord } from './what-registrar-did';

const contact = 'Contact: <sip:bob@192.0.2.201:5060>';

/** A 423 says how long is long enough, and this phone does not read it (RFC 3261 §10.2.8). */
export const longEnough: Challenge = {
  id: 'long-enough',
  title: 'Long enough',
  task: 'Bob’s phone wants ten seconds, and asks for ten seconds again when it is told that this is too short. Change one of its requests so that Bob gets registered, and the phone knows it.',
  flow: tooBrief,
  about: ['Expires.value', 'Min-Expires.value', 'Contact;expires'],
  start: {},
  choosable: [],
  goal,
  hints: [
    'Read the 423 to the end: one of its lines says what would have been enough.',
    'The wish stands in Expires. Neither that line nor Contact is covered by the proof, so the response stays right.',
    'Both requests with Authorization will do. In F5 it is what the phone should have done by itself, in F3 there is no 423 at all.',
  ],
  solution: asks(3, contact, 'Expires: 90'),
  otherSolutions: [
    asks(2, contact, 'Expires: 90'),
    // The parameter counts, whatever the header field says.
    asks(2, `${contact};expires=3600`, 'Expires: 10'),
  ],
  afterwards:
    'The registrar compares with its floor what the request asks for, and nothing else about that request had to change. A phone by the book does it by itself: it raises each time that it asks for to Min-Expires and sends a new request. A phone that does not, meets the same answer as often as it asks.',
};

function goal(run: FlowRun): Outcome {
  const end = endOf(run);
  const { phase } = registrationOf(end, 'bob');
  if (run.entries.some(({ world }) => isRegistered(world, 'bob'))) {
    return { reached: true, observed: 'The registrar has the binding, and Bob’s phone shows: registered.' };
  }
  return bindingsIn(end).length > 0
    ? { reached: false, observed: `The registrar wrote a binding, but Bob’s phone shows: ${phase}.` }
    : { reached: false, observed: `${lastWord(run)} Bob’s phone shows: ${phase}.` };
}

/** A request with Authorization, F3 or F5, with another wish. */
function asks(cseq: 2 | 3, ...wish: readonly string[]): Attempt {
  const text = bobsRegister(cseq, { wish, proof: firstProofs[cseq] });
  return { edits: [{ kind: 'replace', packet: `bob#${cseq}`, text }] };
}
