import { counted } from '@/lib/text/counted';
import { bindingsIn, callsOf, endOf } from '../evidence';
import { accounts, alice, calls, hosts, phone, registers, scene, server } from '../scene';
import { type Failure, ofRealLife } from './failure';

/** The Contact of a phone that speaks TCP says nothing of TCP, which means UDP. */
export const tcpContact: Failure = {
  ...ofRealLife,
  id: 'tcp-contact',
  title: 'Registered over TCP, called over UDP',
  summary:
    'The phone registers over TCP and does not say so in its Contact. The server sends calls over UDP, where nobody listens.',
  transports: ['tcp'],
  accounts,
  breaks: [
    {
      message: 'F1',
      rule: 'contact-transport-default',
      because: 'the phone leaves out what its Contact must say',
    },
  ],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phone(options, {
          contact: `sip:bob@${hosts.bob}:5060${options.mended ? ';transport=tcp' : ''}`,
        }),
        server(options),
        alice(options),
      ],
      commands: [registers(0), calls(10_000)],
      until: 50_000,
    }),
  failure: {
    number: 31,
    group: 'NAT and transports',
    asked: 'I changed my phone to TCP, and it registers. Why do calls still come by UDP, and never arrive?',
    broken: 'The Contact of the phone lacks ;transport=tcp.',
    seen: 'The REGISTERs travel over TCP. The INVITE to the phone travels over UDP, again and again, past the connection that is open. Alice gets 408.',
    why: 'A sip URI without a transport means UDP. That the REGISTER itself came over TCP counts for nothing: the registrar stores the Contact, and the proxy goes by what stands there. Who wants calls over TCP must say so in the URI. A phone behind a router needs more, since nobody can open a connection to it: with Outbound calls use the one that it keeps open itself.',
    fix: 'The phone writes ;transport=tcp into its Contact, within the angle brackets.',
    read: ['RFC 3261 §19.1.1', 'RFC 3263 §4.1', 'RFC 5626 §5.3'],
    rules: ['contact-transport-default', 'via-transport-wire'],
    symptom(run) {
      const world = endOf(run);
      const wrong = run.packets.filter(
        ({ to, transport, text }) => to === 'bob' && transport === 'UDP' && text.startsWith('INVITE '),
      ).length;
      const [call] = callsOf(world, 'alice');
      return wrong > 0 && call?.phase === 'failed' && bindingsIn(world).length > 0
        ? `${counted(wrong, 'INVITE')} over UDP to a phone that registered over TCP, and the call failed: ${call.reason}`
        : undefined;
    },
  },
};
