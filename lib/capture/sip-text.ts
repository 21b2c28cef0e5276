import type { LaneSetup } from '@/lib/ladder/ladder';
import type { Packet } from '@/lib/sim/trace';
import { writeWay } from '@/lib/text/way';

/**
 * A run as plain messages, in the order in which they were sent. Before each stands a line such as
 * `-- bob#1 Bob -> SIP Server, 192.0.2.201:5060 -> 192.0.2.222:5060 over UDP at 50 ms`, with `, lost: …` where it never
 * arrived; then comes the message as it travels, untouched, and a CRLF of our own. So the text between a `--` line and the
 * CRLF before the next one is the message, and who judges the text knows the way of each (`lib/text/way.ts`).
 */
export function sipText(
  packets: readonly Packet[],
  lanes: readonly Pick<LaneSetup, 'id' | 'label'>[],
): string {
  return packets.map((packet) => `${separator(packet, lanes)}\r\n${packet.text}\r\n`).join('');
}

function separator(packet: Packet, lanes: readonly Pick<LaneSetup, 'id' | 'label'>[]): string {
  const name = (id: string | undefined) => lanes.find((lane) => lane.id === id)?.label;
  const from = name(packet.from) ?? packet.from;
  const to = name(packet.to) ?? packet.destination;
  const lost = packet.lost === undefined ? '' : `, lost: ${packet.lost}`;
  return `-- ${packet.id} ${from} -> ${to}, ${writeWay({ ...packet, at: packet.sentAt })}${lost}`;
}
