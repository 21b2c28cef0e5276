import { bindingsIn, callsOf, endOf, isRegistered, registrationOf } from '../evidence';
import { accounts, alice, calls, phone, registers, scene, server, tablet } from '../scene';
import { type Failure, ofRealLife } from './failure';

/** One phone unregisters with an asterisk and takes every other phone of its owner with it. */
export const starRemovesAll: Failure = {
  ...ofRealLife,
  id: 'star-removes-all',
  title: 'One phone leaves, and all are gone',
  summary:
    'Bob’s phone unregisters with Contact: *, which stands for all bindings of Bob. His tablet was one of them, and nobody tells it.',
  transports: ['udp', 'tcp'],
  accounts,
  breaks: [],
  scenario: (options) =>
    scene(options, {
      nodes: [
        tablet(options),
        phone(options, { personality: { removesWith: options.mended ? 'own-contact' : 'star' } }),
        server(options),
        alice(options),
      ],
      commands: [
        registers(0, 'tablet'),
        registers(10_000),
        { at: 60_000, node: 'bob', name: 'remove' },
        calls(120_000),
      ],
      until: 150_000,
    }),
  failure: {
    number: 19,
    group: 'Bindings',
    asked: 'I log out on one phone. Why do my other phones stop ringing?',
    broken: 'The phone unregisters with Contact: * and Expires: 0 instead of naming its own Contact.',
    seen: 'The 200 to the un-REGISTER lists no Contact at all. The tablet still shows that it is registered, and Alice’s call gets 480.',
    why: 'The asterisk stands for every binding of the address-of-record, whoever made it. It is meant for a device that wants a clean table, and goes with Expires: 0 only: with any other time the answer is 400. The server sends no word to the phones that it forgets, so each believes in its registration until its next refresh, up to an hour later.',
    fix: 'The phone names its own Contact with ;expires=0, and the others stay.',
    read: ['RFC 3261 §10.2.2', 'RFC 3261 §10.3'],
    rules: ['contact-star-alone', 'contact-star-expires-0', 'contact-star-no-params'],
    symptom(run) {
      const world = endOf(run);
      const { phase } = registrationOf(world, 'tablet');
      return phase === 'registered' && bindingsIn(world).length === 0
        ? `The tablet shows: ${phase}. The server has no binding.`
        : undefined;
    },
    // The phone is gone, and the tablet answers.
    healthy(run) {
      const world = endOf(run);
      return (
        registrationOf(world, 'bob').phase === 'unregistered' &&
        isRegistered(world, 'tablet') &&
        callsOf(world, 'alice').at(0)?.phase === 'ended'
      );
    },
  },
};
