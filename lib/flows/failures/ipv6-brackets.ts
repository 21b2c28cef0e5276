import { answersOf, endOf, registrationOf } from '../evidence';
import { accounts, domain, phone, registers, scene, server } from '../scene';
import { type Failure, ofRealLife } from './failure';

/** Without brackets nobody can tell the end of an IPv6 address from a port. */
export const ipv6Brackets: Failure = {
  ...ofRealLife,
  id: 'ipv6-brackets',
  title: 'An IPv6 address without brackets',
  summary:
    'The phone writes its IPv6 address into the Contact without brackets. Nobody can tell where the address ends, and the server refuses the registration.',
  transports: ['udp'],
  accounts,
  breaks: [
    {
      message: 'F1',
      rule: 'uri-form',
      because: 'the phone leaves the brackets out',
    },
  ],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phone(options, {
          host,
          contact: options.mended ? `sip:bob@${host}:5060` : 'sip:bob@2001:db8::201:5060',
          personality: { rport: true },
        }),
        { ...server(options), addresses: [`${serverHost}:5060`] },
      ],
      names: { [domain]: serverHost },
      commands: [registers(0)],
      until: 20_000,
    }),
  failure: {
    number: 42,
    group: 'NAT and transports',
    asked: 'My phone got an IPv6 address. Why does the server say 400 Bad Request since then?',
    broken: 'The Contact says sip:bob@2001:db8::201:5060, without brackets around the address.',
    seen: 'The server answers the first REGISTER with 400 and names the Contact. The Via of the same request has its brackets, so the answer arrives.',
    why: 'An IPv6 address is full of colons, and a colon also comes before the port. Is 5060 the port here, or the last part of the address? Hence the brackets around the address in a URI, and around the address of the sender in Via. The parameter received has none, since no port can follow there. A phone that copies the address out of received into its Contact has to put them back.',
    fix: 'The phone writes sip:bob@[2001:db8::201]:5060.',
    read: ['RFC 3261 §25.1', 'RFC 5118 §4.5', 'RFC 3986 §3.2.2'],
    rules: ['via-received-ipv6', 'uri-form'],
    symptom(run) {
      const [refusal] = answersOf(run, 'server', 400);
      const { phase } = registrationOf(endOf(run), 'bob');
      return refusal && phase === 'failed'
        ? `The server says ${refusal.text.slice(8, refusal.text.indexOf('\r'))}, and the phone shows: ${phase}.`
        : undefined;
    },
  },
};

const [host, serverHost] = ['[2001:db8::201]', '[2001:db8::222]'];
