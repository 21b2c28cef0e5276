import type { Challenge, FlowRun, Outcome } from './challenge';
import { locationTable } from './what-registrar-did';

/** Over UDP packets get lost, and the transaction layer repeats requests until an answer comes. */
export const twoLosses: Challenge = {
  id: 'two-losses',
  title: 'Registered after two losses',
  task: 'Bob registers over UDP, which may lose packets. Drop packets so that his phone has to send a request again exactly twice, and is registered in the end all the same.',
  flow: '2.1',
  options: { transport: 'udp' },
  start: [],
  goal,
  hints: [
    'Drop a single packet first and look at the ladder: the phone waits 500 ms and then sends the same text again.',
    'A retransmission is a packet of its own with its own name: dropping bob#1 leaves bob#2, which carries the same text, alone.',
    'It does not matter to the phone whether its request was lost or the answer to it.',
  ],
  solution: [
    { kind: 'drop', packet: 'server#1' },
    { kind: 'drop', packet: 'server#2' },
  ],
  otherSolutions: [
    [
      { kind: 'drop', packet: 'bob#1' },
      { kind: 'drop', packet: 'bob#2' },
    ],
    // F1 is lost once, and F3 (bob#3 then) once.
    [
      { kind: 'drop', packet: 'bob#1' },
      { kind: 'drop', packet: 'bob#3' },
    ],
  ],
  afterwards:
    'Without an answer the phone sends the identical request again, after 500 ms for the first time and then after ever longer waits of up to 4 seconds. The branch is the same, so the registrar knows the repetition and answers it from the memory of the transaction, without deciding anew.',
};

function goal(run: FlowRun): Outcome {
  const count = run.packets.filter(({ from, repeats }) => from === 'bob' && repeats !== undefined).length;
  const registered = locationTable(run).length > 0 && phoneIsRegistered(run);
  const times = count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
  const sent = count === 0 ? 'The phone sent nothing again' : `The phone sent a request again ${times}`;
  return {
    reached: registered && count === 2,
    observed: `${sent}, and ${registered ? 'is' : 'is not'} registered in the end.`,
  };
}

function phoneIsRegistered(run: FlowRun): boolean {
  const state = run.entries.at(-1)?.world.nodes.bob?.state;
  return state?.kind === 'user-agent' && state.lines[0].registration.phase === 'registered';
}
