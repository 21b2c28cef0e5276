import { counted } from '@/lib/text/counted';
import { bindingsIn, callsAt, endOf, registrationOf } from '../evidence';
import { accounts, alice, calls, phone, registers, scene, server, tablet } from '../scene';
import { type Failure, ofRealLife } from './failure';

/** The server keeps one contact for each user, and the phone that registered last drives out the others. */
export const whoRings: Failure = {
  ...ofRealLife,
  id: 'who-rings',
  title: 'Only the last phone rings',
  summary:
    'Bob has a phone and a tablet. The server keeps one contact for each user, so the tablet takes the place of the phone, which does not notice.',
  transports: ['udp', 'tcp'],
  accounts,
  breaks: [
    {
      message: 'F8',
      rule: '200-keeps-bindings',
      because: 'the server puts the tablet in the place of the phone',
    },
  ],
  scenario: (options) =>
    scene(options, {
      nodes: [
        tablet(options),
        phone(options),
        server(options, {
          policy: { binding: { contacts: { most: options.mended ? 5 : 1, whenFull: 'replace-oldest' } } },
        }),
        alice(options),
      ],
      commands: [registers(0), registers(10_000, 'tablet'), calls(60_000)],
      // The tablet takes a moment to wake up, so that the phone is picked up first where both ring.
      links: [{ to: 'tablet', since: 60_000, until: 60_500, delay: 300 }],
      until: 90_000,
    }),
  failure: {
    number: 25,
    group: 'Bindings',
    asked: 'I have two phones with one number. Why does only the last one ring?',
    broken: 'The server is set to one contact for each user, and a new one takes the place of the old one.',
    seen: 'Both show that they are registered, but the 200 to the tablet lists the tablet alone. Alice’s call goes there and nowhere else, and the phone on the desk stays silent.',
    why: 'How many contacts a user may have, and what becomes of one more, is for the server to decide. Where it keeps several, it tries those with the highest q first, and those with the same q at the same time: the first who answers has the call, and the others are cancelled. Nobody tells a phone that its binding was replaced; it could only see it in the list of its next 200.',
    fix: 'Let the server keep several contacts for each user. Who is to ring first then gets a higher q.',
    read: ['RFC 3261 §10.3', 'RFC 3261 §16.6', 'RFC 3261 §10.2.1.2', 'RFC 3261 §16.7'],
    rules: ['contact-q-range', '200-lists-all'],
    symptom(run) {
      const world = endOf(run);
      const phones = ['bob', 'tablet'];
      const sure = phones.filter((id) => registrationOf(world, id).phase === 'registered').length;
      const rang = phones.filter((id) => callsAt(world, id).length > 0).length;
      const bound = bindingsIn(world).length;
      return sure > bound
        ? `${counted(sure, 'display')} said registered, the server has ${counted(bound, 'binding')}, and the call rang at ${counted(rang, 'phone')}.`
        : undefined;
    },
  },
};
