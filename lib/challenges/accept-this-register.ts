import { bindingsIn, endOf } from '@/lib/flows/evidence';
import { successfulNewRegistration } from '@/lib/flows/rfc3665/2.1';
import { printed } from '@/lib/flows/rfc3665/2.1-printed';
import type { Edit } from '@/lib/sim/edit';
import type { Challenge, FlowRun, Outcome } from './challenge';
import { registerOverTls } from './register-over-tls';
import { lastWord, registrarAnswers } from './what-registrar-did';

/** As the location table has it, in which sip and sips of an address are one (RFC 5630 §5.2). */
const aor = 'sip:bob@biloxi.example.com';
const contact = 'sips:bob@client.biloxi.example.com';

/** The credentials that RFC 3665 prints in §2.1 F3 are refused; the reader mends them until Bob is registered. */
export const acceptThisRegister: Challenge = {
  id: 'accept-this-register',
  title: 'Get this REGISTER accepted',
  task: 'F3 now arrives exactly as RFC 3665 prints it, and the registrar refuses it. Mend the message until the registrar writes Bob’s Contact into its table and Bob gets his 200; the password is zanzibar.',
  flow: successfulNewRegistration,
  about: [
    'WWW-Authenticate.qop',
    'Authorization',
    'Authorization.realm',
    'Authorization.qop',
    'Authorization.nc',
    'Authorization.cnonce',
    'Authorization.response',
  ],
  start: { edits: [second(printed.F3 ?? '')] },
  editable: ['bob#2'],
  // A phone that tries again by itself would be registered without a message that was mended.
  choosable: [],
  goal,
  hints: [
    'Read what the registrar says in its 400: it names one fault. Choose F3 on the ladder, open “Edit” and mend that one; then the next answer names the next.',
    'Parameters of Authorization are separated by commas, also where the line is folded. Look at the end of the line with the realm.',
    'The challenge in F2 offers qop="auth". Whoever answers it sends three parameters more: qop=auth without quotes, nc=00000001, and a cnonce of their own choice in quotes.',
    'An MD5 response has 32 hexadecimal digits, the printed one has 31; and no single digit makes it right, since RFC 3665 did not compute it. When all the rest is mended, choose F3, open “Digest” and press “Recompute”; or compute it with openssl, for the nc and cnonce that you sent.',
  ],
  solution: { edits: [second(mended('0a4f113b', 'fb435565e3b8d14aafad09f8bec61e73'))] },
  otherSolutions: [
    { edits: [second(mended('another-cnonce', '8d83ccaaa6f6d63000edf8f9394d5624'))] },
    // Taking the edit back brings the phone's own F3: what counts is that Bob ends up registered.
    {},
  ],
  afterwards:
    'The registrar reads a request in a fixed order: first whether it can be read at all, then who sends it, then what it asks for. That is why each repair uncovered the next fault, and why nothing reached the table before the last one was gone.',
};

function goal(run: FlowRun): Outcome {
  const bound = bindingsIn(endOf(run)).some((binding) => binding.aor === aor && binding.contact === contact);
  const told = registrarAnswers(run).some(({ status, arrived }) => status === 200 && arrived);
  if (bound && told) {
    return { reached: true, observed: `The registrar wrote ${contact} into its table and answered 200.` };
  }
  if (bound) {
    return { reached: false, observed: 'The registrar wrote the binding, but its 200 did not reach Bob.' };
  }
  return { reached: false, observed: lastWord(run) };
}

function second(text: string): Edit {
  return { kind: 'replace', packet: 'bob#2', text };
}

/** F3 as printed, mended in Authorization alone. */
function mended(cnonce: string, response: string): string {
  return registerOverTls(2, {
    from: 'From: Bob <sips:bob@biloxi.example.com>;tag=ja743ks76zlflH',
    proof: { nonce: 'ea9c8e88df84f1cec4341ae6cbe5a359', nc: '00000001', cnonce, response },
    afterUri: '',
  });
}
