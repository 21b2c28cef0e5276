import { endOf, isRegistered } from '@/lib/flows/evidence';
import { successfulNewRegistration } from '@/lib/flows/rfc3665/2.1';
import { times } from '@/lib/text/counted';
import type { Attempt, Challenge, FlowRun, Outcome } from './challenge';

/** Over UDP packets get lost, and the transaction layer repeats requests until an answer comes. */
export const twoLosses: Challenge = {
  id: 'two-losses',
  title: 'Registered after two losses',
  task: 'Bob registers over UDP, which may lose packets. Lose packets so that his phone has to send a request again exactly twice, and is registered in the end all the same.',
  flow: successfulNewRegistration,
  about: [],
  start: { choices: { transport: 'udp' } },
  choosable: [],
  goal,
  hints: [
    'Choose a message on the ladder and press “Lose it”: the phone waits 500 ms and then sends its request again.',
    'A retransmission is a packet of its own: if you lose F1, the F1 with “again” below it still arrives. It can be lost too.',
    'To the phone it makes no difference whether its request was lost or the answer to it.',
  ],
  solution: overUdp('server#1', 'server#2'),
  otherSolutions: [
    overUdp('bob#1', 'bob#2'),
    // F1 is lost once, and F3 (bob#3 then) once.
    overUdp('bob#1', 'bob#3'),
  ],
  afterwards:
    'Without an answer the phone sends the identical request again, after 500 ms for the first time and then after ever longer waits of up to 4 seconds. The branch is the same, so the registrar knows the repetition and answers it from the memory of the transaction, without deciding anew.',
};

function goal(run: FlowRun): Outcome {
  const count = run.packets.filter(({ from, repeats }) => from === 'bob' && repeats !== undefined).length;
  const registered = isRegistered(endOf(run), 'bob');
  const sent =
    count === 0 ? 'The phone sent nothing again' : `The phone sent a request again ${times(count)}`;
  return {
    reached: registered && count === 2,
    observed: `${sent}, and ${registered ? 'is' : 'is not'} registered in the end.`,
  };
}

function overUdp(...lost: readonly string[]): Attempt {
  return { choices: { transport: 'udp' }, edits: lost.map((packet) => ({ kind: 'drop', packet })) };
}
