import { answersOf, bindingsIn, callsOf, endOf, hasLeft } from '../evidence';
import { accounts, alice, calls, phone, registers, scene, server } from '../scene';
import { type Failure, ofRealLife } from './failure';

/** The request to unregister has the number of the REGISTER before it, so the server takes it for an old one. */
export const unregisterOldCseq: Failure = {
  ...ofRealLife,
  id: 'unregister-old-cseq',
  title: 'Unregistered in vain',
  summary:
    'The phone does not raise CSeq when it unregisters. The server takes the request for an old one and keeps the binding, and calls go to a phone that is switched off.',
  transports: ['udp'],
  accounts,
  breaks: [
    {
      message: 'F5',
      rule: 'refresh-cseq',
      because: 'the phone does not raise the number for the request that unregisters',
    },
  ],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phone(options, { personality: { raisesCseq: options.mended === true } }),
        server(options),
        alice(options),
      ],
      // Bob switches his phone off: what is sent to it reaches nobody.
      links: [{ to: 'bob', since: 70_000, loss: 1 }],
      commands: [registers(0), { at: 60_000, node: 'bob', name: 'remove' }, calls(120_000)],
      until: 180_000,
    }),
  failure: {
    number: 20,
    group: 'Bindings',
    asked: 'I unregister, and calls still go to the phone. Why?',
    broken: 'The un-REGISTER has the same CSeq number as the REGISTER before it.',
    seen: 'The server answers 500 to the un-REGISTER, and its table stays as it was. Bob switches the phone off. Alice’s call goes out to it again and again, and ends with 408 after half a minute.',
    why: 'Packets may overtake one another. By Call-ID and CSeq a server tells what the phone said last: with the same Call-ID a number that is not higher comes from the past, and then nothing may be changed. The binding lives on until its time is over.',
    fix: 'The phone adds one to CSeq for each REGISTER, also after a 401 and for the one that unregisters.',
    read: ['RFC 3261 §10.2', 'RFC 3261 §10.2.2', 'RFC 3261 §10.3'],
    rules: ['refresh-cseq', 'registrar-cseq-order'],
    symptom(run) {
      const world = endOf(run);
      const refusals = answersOf(run, 'server', 500).length;
      const call = callsOf(world, 'alice').at(-1);
      return refusals > 0 && bindingsIn(world).length > 0 && call?.phase === 'failed'
        ? `500 to the un-REGISTER, the binding is still there, and the call failed: ${call.reason}`
        : undefined;
    },
    healthy: (run) => hasLeft(run, 'bob'),
  },
};
