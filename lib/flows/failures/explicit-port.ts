import { newScripted } from '@/lib/nodes/scripted/scripted-state';
import { times } from '@/lib/text/counted';
import { endOf, type Run, registrationOf, requestsOf } from '../evidence';
import { accounts, domain, hosts, phone, registers, scene, server } from '../scene';
import { type Failure, ofRealLife } from './failure';

/** Somebody typed a port after the name of the domain, and the phone does not hear of the second server. */
export const explicitPort: Failure = {
  ...ofRealLife,
  id: 'explicit-port',
  title: 'A port too much, and the second server is never asked',
  summary:
    'DNS lists two servers for the domain, and the first one hangs. With a port behind the domain a phone does not ask for that list, knows one address, and stays there.',
  transports: ['udp', 'tcp'],
  accounts,
  breaks: [],
  scenario: (options) =>
    scene(options, {
      nodes: [
        phone(options, { registrar: options.mended ? `sip:${domain}` : `sip:${domain}:5060` }),
        {
          id: 'first',
          label: 'Server 1',
          // It hangs: it takes everything and answers nothing.
          addresses: [firstAt],
          state: newScripted({ address: firstAt, lines: [{ on: 'packet', acts: [] }] }),
        },
        { ...server(options), label: 'Server 2' },
      ],
      names: { [domain]: firstHost, [`sip1.${domain}`]: firstHost, [`sip2.${domain}`]: hosts.server },
      services: { [`_sip._udp.${domain}`]: servers, [`_sip._tcp.${domain}`]: servers },
      commands: [registers(0)],
      until: 70_000,
    }),
  failure: {
    number: 34,
    group: 'NAT and transports',
    asked:
      'Our second server took over, so why are all phones offline that have :5060 behind the name of the registrar?',
    broken: 'The registrar is set to biloxi.example.com:5060 instead of biloxi.example.com.',
    seen: 'Server 1 hangs: it takes what is sent there and answers nothing. After 32 s the phone gives up. Server 2 would take the registration, and not one REGISTER comes there. What the phone asks DNS is no SIP and not on the ladder, but its notes say it.',
    why: 'For a bare domain a phone asks DNS for the SRV records of _sip._udp (or _sip._tcp), after the NAPTR records where it may choose the transport. They name hosts and ports of the servers, in the order in which they are to be tried: here sip1 and then sip2. If a server says 503, cannot be reached or is silent until the transaction ends, the same request goes to the next in a transaction of its own. A port in the URI means that this is not wanted: the phone asks for the address of the name and for nothing else, even if the port is 5060 as usual. Here that is the address of server 1. In other places it is that of the web site, and then such a phone never registers at all.',
    fix: 'Set the registrar to the bare domain: after 32 s the phone goes on to server 2. Had server 1 answered 503, it would have done so at once.',
    read: ['RFC 3263 §4.2', 'RFC 3263 §4.3', 'RFC 3263 §4.1', 'RFC 3261 §10.2.6'],
    rules: ['timeout-backoff'],
    symptom(run) {
      const [first, second] = [sentTo(run, firstHost), sentTo(run, hosts.server)];
      const { phase } = registrationOf(endOf(run), 'bob');
      return first > 0 && second === 0 && phase === 'failed'
        ? `REGISTER went ${times(first)} to server 1, which hangs, and ${times(second)} to server 2; the phone shows: ${phase}.`
        : undefined;
    },
  },
};

const firstHost = '192.0.2.221';
const firstAt = `${firstHost}:5060`;

/** What DNS lists for the domain, the server to be tried first in front. */
const servers = [
  { host: `sip1.${domain}`, port: 5060 },
  { host: `sip2.${domain}`, port: 5060 },
];

/** How many REGISTERs, retransmissions included, the phone sent to a host. */
function sentTo(run: Run, host: string): number {
  return requestsOf(run, 'bob', 'REGISTER').filter(({ destination }) => destination.startsWith(`${host}:`))
    .length;
}
