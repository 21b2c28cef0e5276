import { byteLength } from '@/lib/sip/bytes';
import type { Message } from '@/lib/sip/message';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { topVia } from './reading/identity';
import { requestLine } from './reading/start';
import { lostLineEnds } from './reading/stated-length';
import type { MarkedText, MessageRule } from './rule';

/** A request over UDP that has a User-Agent of so many characters. */
function overUdp(length: number): MarkedText {
  return changed(F1)`
    -Via: SIP/2.0/TLS client.biloxi.example.com:5061;branch=z9hG4bKnashds7
    +Via: SIP/2.0/UDP client.biloxi.example.com:5060;branch=z9hG4bKnashds7
                  ^^^
    -Content-Length: 0
    +User-Agent: LAMP
    +Content-Length: 0
  `.replace('LAMP', 'lamp'.padEnd(length, '/1.0'));
}

export const udpOversize: MessageRule = {
  id: 'udp-oversize',
  scope: 'message',
  title: 'A request of more than 1300 bytes is not sent over UDP',
  severity: 'warning',
  basis: 'MUST',
  spec: 'RFC 3261 §18.1.1',
  why: 'A datagram that does not fit into one packet of the network is cut into fragments, and many a NAT, firewall or mobile network drops fragments without a word. So small requests arrive and large ones never do: a phone registers until it lists more codecs or gets longer credentials, and then it fails at the second REGISTER alone. Where the size of packets on the way is known to be greater, more is allowed, which a message does not show.',
  remedy:
    'Send it over TCP or TLS, and say so in Via, or make it shorter: fewer header fields and codecs, short names.',
  good: [
    overUdp(900).replace(/\n *\^+/, ''),
    overUdp(1000)
      .replace(/\n *\^+/, '')
      .replace('/UDP', '/TCP'),
  ],
  bad: [overUdp(1000)],
  check: (message) => {
    const transport = requestLine(message) && topVia(message)?.transport;
    if (transport?.value.toUpperCase() !== 'UDP') return [];
    const bytes = bytesOnWire(message);
    if (bytes <= LIMIT) return [];
    const says = `Expected TCP or TLS for a request of ${bytes} bytes: over UDP it may have ${LIMIT}`;
    return [{ from: transport.from, to: transport.to, message: says }];
  },
};

const LIMIT = 1300;

function bytesOnWire({ text }: Message): number {
  return byteLength(text) + lostLineEnds(text);
}
