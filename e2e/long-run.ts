import type { LaneSetup } from '@/lib/ladder/ladder';
import type { Packet } from '@/lib/sim/trace';

/** Six participants and as many messages between them as somebody wants, the same each time. */
const lanes: readonly LaneSetup[] = ['Alice', 'Bob', 'NAT', 'Proxy', 'Registrar', 'Carol'].map(
  (label, i) => ({
    id: label.toLowerCase(),
    label,
    address: `192.0.2.${i + 1}`,
  }),
);

const STATUS = ['401 Unauthorized', '200 OK', '423 Interval Too Brief', '100 Trying'] as const;

const made: Packet[] = [];

/** The packets that were made before are the same ones, so that a longer run goes on from a shorter one. */
function packets(count: number): readonly Packet[] {
  for (let i = made.length; i < count; i++) made.push(packetAt(i));
  return made.slice(0, count);
}

function packetAt(i: number): Packet {
  const exchange = i >> 1;
  const isRequest = i % 2 === 0;
  const from = lanes[(exchange * 7) % 6]?.id ?? '';
  const to = lanes[(exchange * 7 + 1 + (exchange % 4)) % 6]?.id ?? '';
  const sentAt = 60 * i;
  return {
    id: `${isRequest ? from : to}#${i}`,
    from: isRequest ? from : to,
    to: isRequest ? to : from,
    source: '192.0.2.1:5060',
    destination: '192.0.2.2:5060',
    transport: 'UDP',
    text: isRequest ? request(exchange) : `SIP/2.0 ${STATUS[exchange % STATUS.length]}\r\n\r\n`,
    sentAt,
    // Now and then one is late, and overtaken by others.
    arrivedAt: sentAt + (i % 37 === 0 ? 700 : 50),
  };
}

function request(exchange: number): string {
  return `REGISTER sip:example.com SIP/2.0\r\nCSeq: ${exchange + 1} REGISTER\r\n\r\n`;
}

export const longRun = { lanes, packets };
