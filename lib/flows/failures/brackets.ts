import { bindingsIn, callsOf, endOf, registrationOf } from '../evidence';
import { accounts, alice, calls, phone, registers, scene, server } from '../scene';
import { type Failure, ofRealLife } from './failure';

/** The Contact has no angle brackets, so what was meant for the URI is a parameter of the header field. */
export const brackets: Failure = {
  ...ofRealLife,
  id: 'brackets',
  title: 'Two characters too few',
  summary:
    'The phone speaks TCP alone and says transport=tcp in its Contact, without angle brackets. The server stores the URI without it and calls over UDP, where nobody listens.',
  transports: ['tcp'],
  accounts,
  breaks: [
    {
      message: 'F1',
      rule: 'param-outside-brackets',
      because: 'the phone writes its Contact without angle brackets',
    },
  ],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phone(options, {
          personality: { bracketsContact: options.mended === true },
        }),
        server(options),
        alice(options),
      ],
      commands: [registers(0), calls(10_000)],
      until: 60_000,
    }),
  failure: {
    number: 37,
    group: 'Form and identifiers',
    asked: 'My phone is registered over TCP, so why does the server call it over UDP?',
    broken: 'Contact: sip:bob@192.0.2.201:5060;transport=tcp, without < and > around the URI.',
    seen: 'The registration succeeds, and the table says sip:bob@192.0.2.201:5060, with no word of TCP. Alice’s call goes there over UDP, seven times within half a minute, and ends with 408. The phone, which listens on TCP alone, never hears of it.',
    why: 'A semicolon begins a parameter in a URI and a parameter in a header field too, and only the brackets tell which. Without them every parameter belongs to the header field. So this Contact is the URI sip:bob@192.0.2.201:5060 with a header parameter called transport, which means nothing and is passed over. A sip URI that names no transport stands for UDP. It works the other way round too: expires=60 within the brackets is part of the URI, and the server never learns of the wish. A URI that itself has a comma, a question mark or a semicolon in it must stand in brackets.',
    fix: 'The phone writes the URI with its parameters in angle brackets, always: <sip:bob@192.0.2.201:5060;transport=tcp>.',
    read: ['RFC 3261 §20', 'RFC 3261 §20.10', 'RFC 3261 §19.1.1', 'RFC 4475 §3.1.2.13'],
    rules: ['param-outside-brackets', 'name-addr-required', 'duplicate-parameter'],
    symptom(run) {
      const world = endOf(run);
      const call = callsOf(world, 'alice').at(0);
      const stored = bindingsIn(world).find(({ contact }) => !contact.includes('transport='));
      const { phase } = registrationOf(world, 'bob');
      return stored && call?.phase === 'failed'
        ? `The phone shows: ${phase}. The table says ${stored.contact}, and the call failed: ${call.reason}`
        : undefined;
    },
  },
};
