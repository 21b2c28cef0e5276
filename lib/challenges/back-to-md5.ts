import { endOf, isRegistered } from '@/lib/flows/evidence';
import { successfulNewRegistration } from '@/lib/flows/rfc3665/2.1';
import type { Edit } from '@/lib/sim/edit';
import { authParam } from '@/lib/sip/grammar/auth-params';
import { authorization } from '@/lib/sip/headers/authorization';
import { parse } from '@/lib/sip/parse';
import { firstOf } from '@/lib/sip/values-of';
import type { Challenge, FlowRun, Outcome } from './challenge';
import { onTheWire } from './on-the-wire';
import { lastWord } from './what-registrar-did';

const choices = { transport: 'udp', registrar: 'strict-8760' };

/** As long as the weakest algorithm is accepted, somebody on the path can bring both sides down to it. */
export const backToMd5: Challenge = {
  id: 'back-to-md5',
  title: 'Down to the weakest',
  task: 'Phone and server know SHA-512-256, and both still take MD5. You stand between them over UDP: change the server’s question, F2, so that Bob’s phone uses MD5 for its proof and gets registered.',
  flow: successfulNewRegistration,
  about: ['WWW-Authenticate.algorithm', 'Authorization.algorithm'],
  start: { choices },
  choosable: [],
  editable: ['server#1'],
  goal,
  hints: [
    'F2 has one challenge for each algorithm. The phone takes the topmost that it knows.',
    'Nothing protects a challenge on its way. What would the phone do if MD5 stood on top, or alone?',
    'Click on F2, choose “Edit”, and delete the two other challenges, each with the two lines below it that belong to it.',
  ],
  solution: { choices, edits: [asking('MD5')] },
  otherSolutions: [
    { choices, edits: [asking('MD5', 'SHA-512-256', 'SHA-256')] },
    // An algorithm that nobody knows makes the phone skip the challenge.
    { choices, edits: [asking('SHA-1024', 'MD5')] },
  ],
  afterwards:
    'Nobody noticed: the server had offered MD5 itself, and the phone cannot know that there was more. A secret that is only as safe as the worst algorithm on offer gains little from the better ones. There are two ways out: a server that no longer accepts MD5, or TLS, so that nobody can change the challenge on its way.',
};

function goal(run: FlowRun): Outcome {
  const used = run.packets.flatMap(({ from, text, original }) => {
    const credentials = from === 'bob' ? firstOf(parse(original ?? text), authorization) : undefined;
    return credentials === undefined ? [] : [authParam(credentials, 'algorithm')?.text ?? 'MD5'];
  });
  const last = used.at(-1);
  if (last === undefined) return { reached: false, observed: `The phone sent no proof. ${lastWord(run)}` };
  if (!isRegistered(endOf(run), 'bob')) {
    return { reached: false, observed: `The phone used ${last} and is not registered. ${lastWord(run)}` };
  }
  return {
    reached: last.toUpperCase() === 'MD5',
    observed: `The phone proved itself with ${last}, and is registered.`,
  };
}

/** F2 with one challenge for each of these algorithms, the first one on top. */
function asking(...algorithms: readonly string[]): Edit {
  const text = onTheWire(
    'SIP/2.0 401 Unauthorized',
    'Via: SIP/2.0/UDP client.biloxi.example.com:5060;branch=z9hG4bKnashds7',
    ' ;received=192.0.2.201',
    'From: Bob <sip:bob@biloxi.example.com>;tag=a73kszlfl',
    'To: Bob <sip:bob@biloxi.example.com>;tag=1410948204',
    'Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com',
    'CSeq: 1 REGISTER',
    ...algorithms.flatMap((algorithm) => [
      'WWW-Authenticate: Digest realm="atlanta.example.com", qop="auth,auth-int",',
      ' nonce="ea9c8e88df84f1cec4341ae6cbe5a359",',
      ` opaque="", stale=FALSE, algorithm=${algorithm}`,
    ]),
    'Content-Length: 0',
  );
  return { kind: 'replace', packet: 'server#1', text };
}
