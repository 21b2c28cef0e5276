import { endOf, isRegistered } from '@/lib/flows/evidence';
import { authName } from '@/lib/flows/failures/auth-name';
import { bobsRegister, firstProofs } from './bobs-register';
import type { Attempt, Challenge, FlowRun, Outcome } from './challenge';
import { lastWord, registrarAnswers } from './what-registrar-did';

/** The response is right for what it was computed from, and one of the values in it is not the one of the account. */
export const nameInTheHash: Challenge = {
  id: 'name-in-the-hash',
  title: 'Which value is the wrong one?',
  task: 'The letter from Bob’s provider says: number 2010, login bob, password zanzibar. His phone computes without a mistake, and the registrar refuses its proof. Change F3 so that it is accepted.',
  flow: authName,
  about: ['Authorization.username', 'Authorization.response'],
  start: {},
  editable: ['bob#2'],
  choosable: [],
  goal,
  hints: [
    'Choose F3 on the ladder, open “Digest”, write the password there and press “Verify”. What does it say of the response, and which values did it take for that?',
    'Compare each value of HA1 with the letter: user name, realm, password.',
    'The user name of the proof is the login, not the number. Choose F3, open “Edit” and write username="bob". The response was computed from another name, so open “Digest”, write the password and press “Recompute”.',
  ],
  solution: proved(),
  // The algorithm may be left to the registrar: without it, MD5 is meant.
  otherSolutions: [proved('')],
  afterwards:
    'To names the number whose calls are wanted, username names the account whose password was used, and only the second one is hashed. A registrar does not say that there is no such account, or it would tell strangers which ones there are: it answers as if the password were wrong.',
};

function goal(run: FlowRun): Outcome {
  if (!isRegistered(endOf(run), 'bob')) return { reached: false, observed: refusal(run) };
  return { reached: true, observed: 'The proof was accepted, and the number 2010 has a binding.' };
}

/** Of a user that it does not know a registrar says nothing, and neither do we: that is what the reader has to find. */
function refusal(run: FlowRun): string {
  const unknown = registrarAnswers(run).at(-1)?.because.startsWith('There is no user') ?? false;
  return unknown
    ? 'The registrar answered 401: it refused the proof, and it does not say why.'
    : lastWord(run);
}

/** F3 with the name of the account, and the response for it. */
function proved(algorithm = ' algorithm=MD5,'): Attempt {
  const text = bobsRegister(2, {
    from: 'From: Bob <sip:2010@biloxi.example.com>;tag=581983ef',
    to: 'To: Bob <sip:2010@biloxi.example.com>',
    proof: firstProofs[2],
  }).replace(' algorithm=MD5,', algorithm);
  return { edits: [{ kind: 'replace', packet: 'bob#2', text }] };
}
