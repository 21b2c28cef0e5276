import { counted } from '@/lib/text/counted';
import { bindingsIn, endOf, hasLeft, registrationOf } from '../evidence';
import { accounts, alice, calls, phone, registers, scene, server } from '../scene';
import { type Failure, ofRealLife } from './failure';

/** A request to unregister that says 0 in one place and an hour in another, and the other one counts. */
export const twoExpiries: Failure = {
  ...ofRealLife,
  id: 'two-expiries',
  title: 'Expires: 0, and the phone still rings',
  summary:
    'The phone unregisters with Expires: 0 and leaves expires=3600 behind its Contact. The parameter counts, so the server refreshes what it should remove.',
  transports: ['udp', 'tcp'],
  accounts,
  breaks: [],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phone(options, { personality: { removesWith: options.mended ? 'own-contact' : 'header' } }),
        server(options),
        alice(options),
      ],
      commands: [registers(0), { at: 60_000, node: 'bob', name: 'remove' }, calls(120_000)],
      until: 150_000,
    }),
  failure: {
    number: 17,
    group: 'Bindings',
    asked: 'Expires says 0, the Contact says expires=3600. Which of the two wins?',
    broken: 'The un-REGISTER has Expires: 0, but its Contact still ends in ;expires=3600.',
    seen: 'The server answers 200, and the phone shows that it is unregistered. But this very 200 lists its Contact with 3600 seconds, and Alice’s call rings on a desk that Bob has left.',
    why: 'One REGISTER may carry several Contacts with different times. So the parameter of a Contact counts for this Contact, and the Expires header field is for those that have no parameter. A server that finds 3600 there has been asked for another hour.',
    fix: 'The phone writes 0 where it counts: Contact with ;expires=0.',
    read: ['RFC 3261 §10.2.1.1', 'RFC 3261 §10.2.2', 'RFC 3261 §10.3'],
    rules: ['expires-precedence', 'contact-expires-format'],
    symptom(run) {
      const world = endOf(run);
      const { phase } = registrationOf(world, 'bob');
      const left = bindingsIn(world).length;
      return phase === 'unregistered' && left > 0
        ? `The phone shows: ${phase}. The server keeps ${counted(left, 'binding')} of it.`
        : undefined;
    },
    healthy: (run) => hasLeft(run, 'bob'),
  },
};
