import { bindingsIn, lineIn, type Run } from '../evidence';
import { accounts, alice, calls, phone, registers, scene, server, tablet } from '../scene';
import { type Failure, ofRealLife } from './failure';

/** The 200 lists the Contacts of all devices, and the phone takes the time of another one for its own. */
export const otherPhonesExpiry: Failure = {
  ...ofRealLife,
  id: 'other-phones-expiry',
  title: 'The time of another phone',
  summary:
    'The answer lists every phone of the user. This one reads the time at the first Contact, which is that of the tablet, and its own binding ends long before it comes back.',
  transports: ['udp', 'tcp'],
  accounts,
  breaks: [],
  scenario: (options) =>
    scene(options, {
      nodes: [
        tablet(options),
        phone(options, {
          expires: 120,
          personality: { refreshAt: 0.5, grantedFrom: options.mended ? 'own-contact' : 'first-contact' },
        }),
        server(options),
        alice(options),
      ],
      commands: [registers(0, 'tablet'), registers(10_000), calls(200_000)],
      // The tablet takes a moment to wake up, so that the phone is picked up first where both ring.
      links: [{ to: 'tablet', since: 200_000, until: 200_500, delay: 300 }],
      until: 230_000,
    }),
  failure: {
    number: 18,
    group: 'Bindings',
    asked: 'Why does my second phone stop ringing after two minutes, though it says that it is registered?',
    broken: 'The phone reads the granted time at the first Contact of the 200, whosever that is.',
    seen: 'The 200 lists the tablet with about an hour and the phone with 120 seconds. The phone shows an hour. Two minutes later its binding is gone, it sends nothing, and Alice’s call rings at the tablet alone.',
    why: 'A 200 lists all current bindings of the address, those of other devices too, each with the seconds that it has left. A phone has to find its own Contact in this list, comparing the URIs by the rules, and read the time there. The order of the list means nothing.',
    fix: 'The phone looks for its own Contact and takes the time that stands there.',
    read: ['RFC 3261 §10.2.4', 'RFC 3261 §10.3', 'RFC 3261 §19.1.4'],
    rules: ['200-lists-all', '200-expires-param', 'own-binding-only', 'refresh-in-time'],
    symptom: hopefulSpan,
  },
};

/** For how long the phone took itself for registered without a binding. */
function hopefulSpan(run: Run): string | undefined {
  const alone = run.entries.filter(({ world }) => {
    const { registration, config } = lineIn(world, 'bob');
    const bound = bindingsIn(world).some(({ contact }) => contact === config.contact);
    return registration.phase === 'registered' && !bound;
  });
  const [first, last] = [alone.at(0), alone.at(-1)];
  return first && last
    ? `From ${Math.round(first.at / 1000)} s to ${Math.round(last.at / 1000)} s the phone took itself for registered, and had no binding.`
    : undefined;
}
