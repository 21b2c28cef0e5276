import { successfulNewRegistration } from '@/lib/flows/rfc3665/2.1';
import type { Edit } from '@/lib/sim/edit';
import { counted, times } from '@/lib/text/counted';
import type { Attempt, Challenge, FlowRun, Outcome } from './challenge';
import { registerOverTls } from './register-over-tls';
import { registrarAnswers } from './what-registrar-did';

const choices = { phone: 'forgetful' };
const again: Edit = { kind: 'command', command: { at: 10_000, node: 'bob', name: 'register' } };

/** A nonce that is still good may be used once more, if the count goes up and the response is computed anew. */
export const answerUnasked: Challenge = {
  id: 'answer-unasked',
  title: 'Answer before you are asked',
  task: 'This phone throws each challenge away, so its second registration, after 10 seconds, is challenged again. Spare it the second challenge: both registrations are to be accepted, and only one 401 is to be sent.',
  flow: successfulNewRegistration,
  about: ['Authorization.nc', 'Authorization.nonce', 'Authorization.cnonce'],
  start: { choices, edits: [again] },
  choosable: [],
  editable: ['bob#3'],
  goal,
  hints: [
    'The second registration begins with F5, which has no credentials. The nonce of F2 is still good then: what would a phone send that had kept it?',
    'Choose F3, open “Edit” and copy Authorization, all of its lines. Then choose F5, open “Edit” and put it in front of Content-Length. This is the second use of the nonce, and nc has to say so.',
    'The count goes into the proof, so the response of F3 does not fit any more. Choose F5, open “Digest” and press “Recompute”; the password zanzibar stands there already. The next lesson shows what this button does.',
  ],
  solution: proved('00000002', '0a4f113b', '0a91c0f0ded2fba77f78842108241d73'),
  otherSolutions: [proved('00000010', 'mine', '8fc788254d05fc7d3a6d0d5e9825d4fa')],
  afterwards:
    'One challenge is enough for many requests, as long as the server accepts its nonce: nc goes up, and each request has a response of its own. The server only wants the count to be higher than before, for the same count twice would look like a message that somebody plays back.',
};

function goal(run: FlowRun): Outcome {
  const answers = registrarAnswers(run);
  const asked = answers.filter(({ status }) => status === 401);
  const accepted = answers.filter(({ status }) => status === 200).length;
  const [, second] = asked;
  const other = answers.find(({ status }) => status !== 200 && status !== 401);
  const why = second ?? other;
  const reason = why === undefined ? '' : ` Why it answered ${why.status} then: ${why.because}`;
  return {
    reached: asked.length === 1 && accepted >= 2,
    observed: `The registrar accepted ${counted(accepted, 'registration')} and sent 401 ${times(asked.length)}.${reason}`,
  };
}

/** F5 with credentials for the nonce of F2. */
function proved(nc: string, cnonce: string, response: string): Attempt {
  const text = registerOverTls(3, {
    proof: { nonce: 'ea9c8e88df84f1cec4341ae6cbe5a359', nc, cnonce, response },
  });
  return { choices, edits: [again, { kind: 'replace', packet: 'bob#3', text }] };
}
