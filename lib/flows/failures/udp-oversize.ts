import { newScripted, type ScriptLine } from '@/lib/nodes/scripted/scripted-state';
import { byteLength } from '@/lib/sip/bytes';
import { times } from '@/lib/text/counted';
import { endOf, registrationOf, requestsOf } from '../evidence';
import { accounts, hosts, instance, phone, registers, type Setup, scene, server } from '../scene';
import { transports } from '../transports';
import { type Failure, ofRealLife } from './failure';

/** With its credentials the REGISTER is too long for one packet of the tunnel. */
export const udpOversize: Failure = {
  ...ofRealLife,
  id: 'udp-oversize',
  title: 'The first REGISTER arrives, the second never does',
  summary:
    'The phone sits behind a VPN whose packets are smaller. The REGISTER with the credentials does not fit into one, and a firewall drops the pieces.',
  transports: ['udp'],
  accounts,
  breaks: [
    {
      message: 'F5',
      rule: 'udp-oversize',
      because: 'the phone sends everything over UDP, however long it has become',
    },
  ],
  scenario: (options) => {
    const transport = options.mended ? 'tcp' : 'udp';
    return scene(options, {
      nodes: [
        phone({ ...options, transport }, { ...pushed(transport), gateway: 'vpn' }),
        tunnel(`${hosts.bob}:5060`),
        server(options, { policy: { authentication: { opaque: carried, algorithms: ['SHA-256'] } } }),
      ],
      commands: [registers(0)],
      until: 40_000,
    });
  },
  failure: {
    number: 41,
    group: 'NAT and transports',
    asked:
      'The server challenges my phone, and then nothing more arrives there. Where is the second REGISTER?',
    broken:
      'The phone sends requests of any length over UDP, on a path that carries 1372 bytes of them at most.',
    seen: 'The first REGISTER goes through the VPN, and the 401 comes back. The second one is longer by the credentials, and all eleven copies of it end at the VPN. The phone reports that nobody answers.',
    why: 'A datagram that is longer than the packets of the network travels in pieces, and many firewalls, routers and mobile networks drop pieces without a word. Over TCP a long text is cut so that it fits, and what is lost comes again. So a request of more than 1300 bytes must not go over UDP where the size of the packets on the way is unknown, and where it is known, 200 bytes must be left. A REGISTER gets there quickly: a Contact with the token of a push service, then credentials with an opaque that carries state of the server.',
    fix: 'The phone uses TCP or TLS. Fewer and shorter header fields help as long as they stay so.',
    read: ['RFC 3261 §18.1.1', 'RFC 8599 §4'],
    rules: ['udp-oversize'],
    symptom(run) {
      const asked = requestsOf(run, 'bob', 'REGISTER');
      const lost = asked.filter(({ transport, text }) => transport === 'UDP' && byteLength(text) > MOST);
      const [first, long] = [asked[0], lost[0]];
      return first && long
        ? `The first REGISTER has ${byteLength(first.text)} bytes. The second has ${byteLength(long.text)}, was sent ${times(lost.length)} and never arrived; the phone shows: ${registrationOf(endOf(run), 'bob').phase}.`
        : undefined;
    },
  },
};

/** Bytes that a datagram may have in one packet of the tunnel: 1400 without the headers of IP and UDP. */
const MOST = 1372;

/** A VPN on the path of a phone; the firewall at its other end lets no pieces of packets through. */
function tunnel(inside: string): Setup {
  const lines: readonly ScriptLine[] = [
    {
      on: 'packet',
      if: { transport: 'UDP', longerThan: MOST },
      acts: [],
      note: {
        text: `A packet of the tunnel holds no more than ${MOST} bytes. The datagram travels in pieces, and the firewall drops those.`,
        spec: 'RFC 3261 §18.1.1',
        verdict: 'refused',
      },
    },
    { on: 'packet', acts: [{ do: 'forward' }] },
  ];
  return { id: 'vpn', label: 'VPN', addresses: [inside], state: newScripted({ address: inside, lines }) };
}

/** What makes the REGISTER of a mobile phone long: by which push service it is woken, and which device it is. */
function pushed(transport: 'udp' | 'tcp') {
  const token = 'fK3dQ9xLr0a7Vb2ePzYwUt:APA91b'.padEnd(163, 'Hk2Jq8sTn4Wc6Rf0');
  const push = `pn-provider=fcm;pn-param=biloxi-phone-7f3c2;pn-prid=${token}`;
  const over = transport === 'tcp' ? ';transport=tcp' : '';
  return {
    contact: `sip:bob@${hosts.bob}:5060${over};${push}`,
    instance,
    transport: transports[transport],
  };
}

/** The server keeps nothing of a challenge: whatever it has to know comes back in opaque. */
const carried = 'eyJub25jZSI6ImQxZTVmMiIsInJlYWxtIjoiYmlsb3hpIn0.'.padEnd(640, 'aGVsbG8tYmlsb3hpLXN0YXRl');
