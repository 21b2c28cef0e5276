import { successfulNewRegistration } from '@/lib/flows/rfc3665/2.1';
import type { Attempt, Challenge, FlowRun, Outcome } from './challenge';
import { provenRegister } from './proven-register';
import { lastWord, registrarAnswers } from './what-registrar-did';

/** Right credentials are not yet a right to every address-of-record: 403. */
export const someoneElsesAddress: Challenge = {
  id: 'someone-elses-address',
  title: 'The right password, and still refused',
  task: 'Change F3 so that the registrar believes that Bob is Bob and refuses him nevertheless: make it answer 403.',
  flow: successfulNewRegistration,
  about: ['To.uri'],
  start: {},
  editable: ['bob#2'],
  // Other registrars answer 403 to a wrong password, too.
  choosable: [],
  goal,
  hints: [
    'A 401 asks who you are. A 403 comes one step later: who you are is known, and what you ask for is not for you.',
    'Choose F3 on the ladder and open Edit. Leave Authorization as it is: its proof covers the method and the uri, but not To.',
    'The registrar has a second account: Alice, sips:alice@biloxi.example.com. Any address that is not Bob’s does it.',
  ],
  solution: forAlice('From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl'),
  otherSolutions: [forAlice('From: Alice <sips:alice@biloxi.example.com>;tag=a73kszlfl')],
  afterwards:
    'To names the address-of-record whose bindings are to change, and Bob’s digest stays right whatever stands there. His proof told the registrar who asks. Whether he may change the rows of this address is a second question; without it, every user could have the calls of all others. An address that does not exist gets the same 403, since the registrar asks one step later whether it exists. So nobody can use an account to find out who else has one.',
};

function goal(run: FlowRun): Outcome {
  const reached = registrarAnswers(run).some(({ status }) => status === 403);
  return { reached, observed: lastWord(run) };
}

/** F3 of the undisturbed run, for Alice's address-of-record. */
function forAlice(from: string): Attempt {
  const text = provenRegister({ from, to: 'To: Alice <sips:alice@biloxi.example.com>' });
  return { edits: [{ kind: 'replace', packet: 'bob#2', text }] };
}
