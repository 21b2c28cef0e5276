import { bindingsIn, callsOf, endOf, registrationOf } from '../evidence';
import { accounts, alice, calls, phone, registers, scene, server } from '../scene';
import { type Failure, ofRealLife } from './failure';

/** With a new Call-ID each time the server cannot see that a request comes late. */
export const newCallId: Failure = {
  ...ofRealLife,
  id: 'new-call-id',
  title: 'A late packet unregisters the phone',
  summary:
    'The phone makes up a Call-ID for each registration. A copy of its un-REGISTER that was long on its way removes a binding that was made after it.',
  transports: ['udp'],
  accounts,
  breaks: [
    {
      message: 'F5',
      rule: 'refresh-call-id',
      because: 'the phone draws a new Call-ID though it was not restarted',
    },
    {
      message: 'F10',
      rule: 'resp-to-tag-stable',
      because:
        'the late copy comes when its transaction is forgotten after 32 seconds, and is answered as a new request',
    },
  ],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phone(options, { personality: { newCallIdEachTime: options.mended !== true } }),
        // A server that counts nonces would notice the late copy by its nonce count.
        server(options, { policy: { authentication: { checksCount: false } } }),
        alice(options),
      ],
      // The first copy of the un-REGISTER takes a way of its own; the second one arrives at once.
      links: [{ from: 'bob', since: 60_000, until: 60_001, delay: 40_000 }],
      commands: [
        registers(0),
        { at: 60_000, node: 'bob', name: 'remove' },
        registers(70_000),
        calls(120_000),
      ],
      until: 150_000,
    }),
  failure: {
    number: 22,
    group: 'Bindings',
    asked: 'May a phone use a new Call-ID for each REGISTER?',
    broken: 'The phone draws a new Call-ID for each registration, though it was not restarted.',
    seen: 'Bob logs out and in again. A copy of his un-REGISTER comes half a minute late, the server answers it with 200, and the fresh binding is gone. The phone shows that it is registered, and Alice’s call gets 480.',
    why: 'The server remembers with each binding the Call-ID and the CSeq of the request that made it. They tell it what is old, but CSeq numbers can be compared within one Call-ID only. A request with another Call-ID counts as a new start of the phone, so the late one is obeyed.',
    fix: 'The phone keeps its Call-ID until it is restarted. Then the late copy has a CSeq that is too low, and the server refuses it.',
    read: ['RFC 3261 §10.2.4', 'RFC 3261 §10.2', 'RFC 3261 §10.3'],
    rules: ['refresh-call-id', 'refresh-cseq', 'registrar-cseq-order'],
    symptom(run) {
      const world = endOf(run);
      const { phase } = registrationOf(world, 'bob');
      const call = callsOf(world, 'alice').at(-1);
      return phase === 'registered' && bindingsIn(world).length === 0 && call?.phase === 'failed'
        ? `The phone shows: ${phase}. The server has no binding, and the call failed: ${call.reason}`
        : undefined;
    },
  },
};
