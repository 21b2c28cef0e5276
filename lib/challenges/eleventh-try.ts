import { endOf, isRegistered, registrationOf, requestsOf } from '@/lib/flows/evidence';
import { successfulNewRegistration } from '@/lib/flows/rfc3665/2.1';
import { times } from '@/lib/text/counted';
import type { Challenge, FlowRun, Outcome } from './challenge';

const choices = { transport: 'udp' };

/** How often a phone sends one request over UDP before timer F ends it. */
const ALL = 11;

/** A phone repeats a request ten times, and the tenth repetition is as good as the first. */
export const eleventhTry: Challenge = {
  id: 'eleventh-try',
  title: 'At the last moment',
  task: 'Over UDP a phone sends one request eleven times before it gives up. Make Bob’s phone need all eleven for F1, and be registered all the same.',
  flow: successfulNewRegistration,
  about: [],
  start: { choices },
  choosable: [],
  goal,
  hints: [
    'You can lose ten packets one by one. “Switch off …” and “Change the network …” do it in one go. Write 0 s for the beginning, for otherwise it is the moment that you are looking at.',
    'The last repetition leaves after 31.5 seconds, the one before it after 27.5 seconds.',
    'The phone stops waiting after 32 seconds, and the answer to the last repetition has to be back by then. So the server may be switched off from 0 s to any time between 27.6 s and 31.5 s.',
  ],
  solution: { choices, edits: [{ kind: 'down', node: 'server', from: 0, to: 30_000 }] },
  otherSolutions: [
    { choices, edits: [{ kind: 'link', conditions: { from: 'bob', to: 'server', until: 30_000, loss: 1 } }] },
    { choices, edits: [{ kind: 'link', conditions: { from: 'server', to: 'bob', until: 30_000, loss: 1 } }] },
    {
      choices,
      edits: Array.from({ length: ALL - 1 }, (_, i) => ({ kind: 'drop', packet: `bob#${i + 1}` })),
    },
  ],
  afterwards:
    'Timer E sends the request again after 0.5, 1, 2 and then every 4 seconds, ten times in all; timer F ends the waiting after 64 times T1, which is 32 seconds. A repetition is no weaker than the first copy: one that arrives is enough. With the answers lost instead of the requests the phone sees the very same silence.',
};

function goal(run: FlowRun): Outcome {
  const requests = requestsOf(run, 'bob', 'REGISTER');
  const [first] = requests;
  const sent = requests.filter((packet) => packet === first || packet.repeats === first?.id).length;
  const { phase } = registrationOf(endOf(run), 'bob');
  return {
    reached: sent === ALL && isRegistered(endOf(run), 'bob'),
    observed: `The phone sent its first REGISTER ${times(sent)}, and in the end it shows: ${phase}.`,
  };
}
