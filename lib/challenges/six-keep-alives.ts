import { callBegunAt, endOf, hasRung, requestsOf } from '@/lib/flows/evidence';
import { behindARouter } from '@/lib/flows/lessons/behind-a-router';
import { keepAliveOf } from '@/lib/sip/keep-alive';
import { counted } from '@/lib/text/counted';
import type { Challenge, FlowRun, Outcome } from './challenge';

/** More than that is a waste of the battery. */
const MOST = 6;

/** ms at which Alice calls, as the start says. */
const CALL = 200_000;

/** A keep-alive has to come before the router forgets; one that comes after it opens another port. */
export const sixKeepAlives: Challenge = {
  id: 'six-keep-alives',
  title: 'As few keep-alives as possible',
  task: 'The router forgets after 30 seconds, and Alice calls after 200. Make Bob’s phone ring with six keep-alives at most. The setting “A keep-alive every” stands above the ladder.',
  flow: behindARouter,
  about: [],
  start: { choices: { call: '200', keepalive: '60' } },
  choosable: ['keepalive'],
  goal,
  hints: [
    'A keep-alive helps only while the pinhole is open. Find the place on the ladder where it closes.',
    'A keep-alive after that opens another pinhole with another port, and the server goes on sending to the old one.',
    'Every 25 seconds is too often, and every 30 seconds is too late: what lies between? Or let the phone tell the server its new port shortly before the call: “Do something …”, “registers anew, or refreshes”, at 190 s.',
  ],
  solution: { choices: { call: '200', keepalive: '29' } },
  otherSolutions: [
    {
      choices: { call: '200', keepalive: '60' },
      edits: [{ kind: 'command', command: { at: 190_000, node: 'bob', name: 'register' } }],
    },
  ],
  afterwards:
    'What keeps a pinhole open has to come before its clock runs out, and a little before, since routers differ and datagrams get lost: RFC 5626 has a phone send a STUN request every 24 to 29 seconds over UDP. A REGISTER does more than a keep-alive: when the port has changed it tells the server the new one. This is why some servers grant a phone behind a router a minute only.',
};

function goal(run: FlowRun): Outcome {
  const sent = run.packets.filter(
    ({ from, text, original }) => from === 'bob' && keepAliveOf(original ?? text) !== undefined,
  ).length;
  const keepAlives = `The phone sent ${counted(sent, 'keep-alive')} and ${counted(requestsOf(run, 'bob', 'REGISTER').length, 'REGISTER')}`;
  const isRinging = hasRung(endOf(run), 'bob', callBegunAt(endOf(run), 'alice', CALL));
  const shut = run.entries.flatMap(({ notes }) => notes).findLast(({ step }) => step === 'dropped');
  if (!isRinging) {
    const why = shut === undefined ? '' : ` ${shut.text}`;
    return { reached: false, observed: `${keepAlives}, and Alice’s call did not ring.${why}` };
  }
  return { reached: sent <= MOST, observed: `${keepAlives}, and Alice’s call rang.` };
}
