import { bindingsIn, endOf, isRegistered, registrationOf } from '@/lib/flows/evidence';
import { tooBrief } from '@/lib/flows/failures/too-brief';
import { times } from '@/lib/text/counted';
import { bobsRegister, firstProofs } from './bobs-register';
import type { Attempt, Challenge, FlowRun, Outcome } from './challenge';
import { lastWord, registrarAnswers } from './what-registrar-did';

const contact = 'Contact: <sip:bob@192.0.2.201:5060>';

/** A 423 says how long is long enough, and this phone does not read it (RFC 3261 §10.2.8). */
export const longEnough: Challenge = {
  id: 'long-enough',
  title: 'Long enough',
  task: 'Bob’s phone asks for ten seconds. The registrar says that this is too short, and the phone asks for ten seconds again. Change one of its requests so that Bob gets registered, and the phone knows it.',
  flow: tooBrief,
  about: ['Expires.value', 'Min-Expires.value', 'Contact;expires'],
  start: {},
  choosable: [],
  goal,
  hints: [
    'Open F4, the 423, and read it to the end: one of its lines says what would have been enough.',
    'The phone asks for its time in the line Expires. The proof covers neither that line nor Contact, so the response stays right.',
    'Choose F5 on the ladder, open Edit and write 90 into Expires: this is what the phone should have done by itself. In F3 it works too, and then there is no 423 at all.',
  ],
  solution: asks(3, contact, 'Expires: 90'),
  otherSolutions: [
    asks(2, contact, 'Expires: 90'),
    // The parameter counts, whatever the header field says.
    asks(2, `${contact};expires=3600`, 'Expires: 10'),
  ],
  afterwards:
    'The registrar compares the time that is asked for with its shortest time, and nothing else in the request had to change. A phone that follows the RFC does this by itself: it raises its time to Min-Expires and sends a new request. A phone that does not gets the same answer as often as it asks.',
};

function goal(run: FlowRun): Outcome {
  const end = endOf(run);
  const { phase } = registrationOf(end, 'bob');
  if (run.entries.some(({ world }) => isRegistered(world, 'bob'))) {
    return { reached: true, observed: 'The registrar has the binding, and Bob’s phone shows: registered.' };
  }
  return bindingsIn(end).length > 0
    ? { reached: false, observed: `The registrar wrote a binding, but Bob’s phone shows: ${phase}.` }
    : { reached: false, observed: `${refusals(run)} Bob’s phone shows: ${phase}.` };
}

/** Every time that was too short, so that what the reader wrote is among them and not only what the phone asked for last. */
function refusals(run: FlowRun): string {
  const tooBrief = registrarAnswers(run).filter(({ status }) => status === 423);
  const because = [...new Set(tooBrief.map((answer) => answer.because))];
  return because.length < 2
    ? lastWord(run)
    : `The registrar answered 423 ${times(tooBrief.length)}. ${because.join(' ')}`;
}

/** A request with Authorization, F3 or F5, with another wish. */
function asks(cseq: 2 | 3, ...wish: readonly string[]): Attempt {
  const text = bobsRegister(cseq, { wish, proof: firstProofs[cseq] });
  return { edits: [{ kind: 'replace', packet: `bob#${cseq}`, text }] };
}
