import { bindingsIn, callBegunAt, endOf, isAnsweredBy, requestsOf } from '@/lib/flows/evidence';
import { whoIsLikedBest } from '@/lib/flows/lessons/who-is-liked-best';
import type { NodeId } from '@/lib/sim/scenario';
import { counted } from '@/lib/text/counted';
import { bobsRegister } from './bobs-register';
import type { Challenge, FlowRun, Outcome } from './challenge';

/** ms at which Alice calls. */
const CALL = 30_000;

/** Two rows and one call: q tells the proxy whom to try first (RFC 3261 §10.2.1.2, §16.6). */
export const tabletRingsFirst: Challenge = {
  id: 'tablet-rings-first',
  title: 'The tablet rings first',
  task: 'Alice calls, and both of Bob’s devices ring. Change this so that only the tablet rings and is answered, while both devices stay registered.',
  flow: whoIsLikedBest,
  about: ['Contact;q'],
  start: {},
  goal,
  hints: [
    'The server tries all rows with the same preference at once. Neither device says anything about preference, and this server takes that for q=1.',
    'The parameter q stands behind the angle brackets of a Contact: a number from 0 to 1, and the higher one is tried first.',
    'F3 is the request of the phone. Choose it on the ladder, open Edit and write ;q=0.3 behind its Contact.',
  ],
  solution: {
    edits: [
      {
        kind: 'replace',
        packet: 'bob#1',
        text: bobsRegister(1, { wish: ['Contact: <sip:bob@192.0.2.201:5060>;q=0.3'] }),
      },
    ],
  },
  otherSolutions: [
    // A later request for the same Contact changes its row.
    {
      edits: [
        {
          kind: 'command',
          command: { at: 20_000, node: 'bob', name: 'add', argument: '<sip:bob@192.0.2.201:5060>;q=0.5' },
        },
      ],
    },
  ],
  afterwards:
    'The server first tried the row with the higher q. Somebody answered there, so it never came to the other one. Had the tablet been off, the phone would have been next after a while. Where a Contact has no q, each server has to choose a value; this one takes it for 1.',
};

function goal(run: FlowRun): Outcome {
  const end = endOf(run);
  const isAnswered = isAnsweredBy(end, 'tablet', callBegunAt(end, 'alice', CALL));
  const tried = [
    ...(isTried(run, 'tablet') ? ['the tablet'] : []),
    ...(isTried(run, 'bob') ? ['the phone'] : []),
  ];
  const rows = bindingsIn(end).length;
  const whom = tried.length === 0 ? 'nobody' : tried.join(' and ');
  return {
    reached: isAnswered && tried.join() === 'the tablet' && rows === 2,
    observed: `For Alice’s call the server tried ${whom}, and ${isAnswered ? 'somebody' : 'nobody'} answered. In the end the table has ${counted(rows, 'row')}.`,
  };
}

/** True if an INVITE was sent there, whether it arrived or not. */
function isTried(run: FlowRun, phone: NodeId): boolean {
  return requestsOf(run, 'server', 'INVITE').some(({ to }) => to === phone);
}
