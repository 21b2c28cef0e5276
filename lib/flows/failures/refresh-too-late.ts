import { bindingsIn, callsOf, endOf, registrationOf, worldAt } from '../evidence';
import { accounts, alice, calls, phone, registers, scene, server } from '../scene';
import { type Failure, ofRealLife } from './failure';

/** ms at which Alice calls. */
const CALL = 302_000;

/** The phone refreshes in the last moment, and one lost packet is enough to lose the binding. */
export const refreshTooLate: Failure = {
  ...ofRealLife,
  id: 'refresh-too-late',
  title: 'Three seconds before the end',
  summary:
    'The phone refreshes when 99 % of its time are over. The network is bad for five seconds just then, and the binding ends before the refresh arrives.',
  transports: ['udp'],
  accounts,
  breaks: [
    {
      message: 'F5',
      rule: 'refresh-in-time',
      because: 'the phone sends its refresh when 3 of 300 seconds are left',
    },
  ],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phone(options, { expires: 300, personality: { refreshAt: options.mended ? 0.8 : 0.99 } }),
        server(options),
        alice(options),
      ],
      // Five seconds of bad network, shortly before the binding ends.
      links: [{ from: 'bob', since: 296_000, until: 301_000, loss: 1 }],
      commands: [registers(0), calls(CALL)],
      until: 330_000,
    }),
  failure: {
    number: 23,
    group: 'Bindings',
    asked: 'Why am I not reachable for a few seconds, every now and then?',
    broken: 'The phone refreshes after 99 % of the granted time, which leaves 3 of 300 seconds.',
    seen: 'The refresh and its first copies are lost. At 300 s the server forgets the binding, Alice’s call gets 480, and seconds later the next copy arrives and all is well again.',
    why: 'The binding ends when the time that was granted is over, whatever is on its way. A refresh may need a second one after a 401, and copies where packets are lost; a phone knows only after 32 seconds that one has failed. All of this has to fit into what is left of the time.',
    fix: 'The phone refreshes when between half and nine tenths of the granted time are over, the earlier the shorter it is.',
    read: ['RFC 3261 §10.2.4', 'RFC 3261 §17.1.2.2', 'RFC 3261 §10.2'],
    rules: ['refresh-in-time', 'register-one-at-a-time'],
    symptom(run) {
      const world = endOf(run);
      const call = callsOf(world, 'alice').at(0);
      const { phase } = registrationOf(world, 'bob');
      const bound = bindingsIn(worldAt(run, CALL)).length;
      return call?.phase === 'failed' && bound === 0 && phase === 'registered'
        ? `In the end the phone shows: ${phase}. When Alice called there was no binding: ${call.reason}`
        : undefined;
    },
  },
};
