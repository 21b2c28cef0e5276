import { answersOf, bindingsIn, callsOf, endOf } from '../evidence';
import { accounts, alice, calls, domain, hosts, phone, registers, scene, server } from '../scene';
import { type Failure, ofRealLife } from './failure';

/** A phone that is reached over TLS says so with the wrong word. */
export const sipsContact: Failure = {
  ...ofRealLife,
  id: 'sips-contact',
  title: 'Registered over TLS, and secure calls are refused',
  summary:
    'The phone registers sip:…;transport=tls over TLS. A call to sips:bob is a promise that this Contact cannot keep, and the server refuses it.',
  transports: ['tls'],
  accounts,
  breaks: [
    {
      message: 'F1',
      rule: 'transport-tls-param',
      because: 'this is how most phones write that they use TLS',
    },
  ],
  scenario: (options) => {
    const scheme = options.mended ? 'sips' : 'sip';
    return scene(options, {
      nodes: [
        phone(options, {
          aor: `${scheme}:bob@${domain}`,
          registrar: `${scheme}:${domain}`,
          contact: `${scheme}:bob@${hosts.bob}:5061${options.mended ? '' : ';transport=tls'}`,
        }),
        server(options),
        alice(options, {
          aor: `sips:alice@${domain}`,
          contact: `sips:alice@${hosts.alice}:5061`,
        }),
      ],
      commands: [registers(0), calls(10_000, `sips:bob@${domain}`)],
      until: 20_000,
    });
  },
  failure: {
    number: 32,
    group: 'NAT and transports',
    asked:
      'My phone uses TLS. Do I write sips: or sip: with ;transport=tls, and why is my secure call refused?',
    broken: 'The phone registers a sip URI with ;transport=tls, and Alice calls sips:bob.',
    seen: 'REGISTER and 200 travel over TLS. Alice’s INVITE for sips:bob gets 480 at once, with the Warning SIPS Not Allowed, though the phone is there and connected. The server never tries it.',
    why: 'A sips URI promises TLS on each hop up to the phone. A sip URI promises nothing, so a proxy must not send a sips call there, whatever the connection is. ;transport=tls was taken out of the standard: TLS runs over TCP, and the word says something of one hop only. Many servers still understand it. That is why it works until somebody asks for more.',
    fix: 'To be reached by sips calls, the phone registers with sips in Request-URI, From, To and Contact. If TLS to the own server is all that is wanted, sip over TLS will do, and callers write sip, too.',
    read: ['RFC 5630 §5.3', 'RFC 5630 §5.1.1.1', 'RFC 3261 §26.2.2'],
    rules: ['sips-aor-all-sips', 'contact-sips-under-sips', 'transport-tls-param'],
    symptom(run) {
      const world = endOf(run);
      const [call] = callsOf(world, 'alice');
      const [binding] = bindingsIn(world);
      // RFC 5630 §5.3: the refusal says what it is about.
      const isExplained = answersOf(run, 'server', 480).some(({ text }) =>
        /^Warning: 380 \S+ "SIPS Not Allowed"/m.test(text),
      );
      return call?.phase === 'failed' && binding?.contact.startsWith('sip:') && isExplained
        ? `The binding says ${binding.contact}, and a call to sips:bob failed with Warning 380: ${call.reason}`
        : undefined;
    },
  },
};
