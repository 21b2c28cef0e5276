import { oneWrongLine } from '@/lib/flows/lessons/one-wrong-line';
import { bobsRegister } from './bobs-register';
import type { Attempt, Challenge, FlowRun, Outcome } from './challenge';
import { lastWord, registrarAnswers } from './what-registrar-did';

/** Extensions are step 2 and the password is step 3: 420 comes before 401 (RFC 3261 §10.3). */
export const refusedUnasked: Challenge = {
  id: 'refused-unasked',
  title: 'Refused before anybody asks',
  task: 'In step 3 the registrar asks for a password. Change F1 so that the registrar refuses it one step earlier, with 420, and never asks for a password.',
  flow: oneWrongLine,
  about: ['Require'],
  start: {},
  editable: ['bob#1'],
  choosable: [],
  goal,
  hints: [
    'In step 2 the registrar looks for extensions that the request insists on. One that it does not have is enough. Choose F1 on the ladder and open Edit.',
    'Write one more line, anywhere between the first line and the empty one at the end.',
    'Require names such extensions. This registrar has none at all, so the option tag gruu will do.',
  ],
  solution: withLine('Require: gruu'),
  otherSolutions: [withLine('Proxy-Require: outbound'), withLine('Require: path, my-own-invention')],
  afterwards:
    'The registrar refused in step 2, one step before it would have asked who sends this. This is useful: a phone that insists on something that this server cannot do learns it at once, and nobody computes or checks a proof for nothing. A line Supported would not have been refused: it offers extensions and insists on none.',
};

function goal(run: FlowRun): Outcome {
  const [first, ...others] = registrarAnswers(run);
  if (first === undefined || others.length === 0)
    return { reached: first?.status === 420, observed: lastWord(run) };
  const observed = `The first that the registrar answered was ${first.status}. ${first.because}`;
  return { reached: false, observed };
}

/** F1 of the undisturbed run, with one line more. */
function withLine(line: string): Attempt {
  const text = bobsRegister(1, { wish: [line, 'Contact: <sip:bob@192.0.2.201:5060>'] });
  return { edits: [{ kind: 'replace', packet: 'bob#1', text }] };
}
