import type { Describe, LaneSetup } from '@/lib/ladder/ladder';
import { stepNames } from '@/lib/ladder/step-names';
import type { Packet } from '@/lib/sim/trace';

/**
 * A run as a Mermaid sequence diagram. Responses are dashed, lost packets end in a cross; a packet to an address that
 * no lane has goes to a participant of its own. Mermaid draws every arrow level, so the order is that of sending.
 */
export function mermaidSequence(
  lanes: readonly LaneSetup[],
  packets: readonly Packet[],
  describe: Describe,
): string {
  const steps = stepNames(packets);
  const names = new Map(lanes.map(({ id, label }) => [id, label]));
  for (const packet of packets) {
    names.set(packet.from, names.get(packet.from) ?? packet.from);
    names.set(keyOfReceiver(packet), names.get(keyOfReceiver(packet)) ?? keyOfReceiver(packet));
  }
  const keys = [...names.keys()];
  // Numbers rather than node names: a node may be called `end` or `192.0.2.1`, which Mermaid does not take.
  const participant = (key: string) => `p${keys.indexOf(key) + 1}`;
  return [
    'sequenceDiagram',
    ...[...names].map(([key, label]) => `    participant ${participant(key)} as ${escapeMermaid(label)}`),
    ...packets.map((packet) => {
      const { label, kind } = describe(packet);
      const words = [label, steps.get(packet.id), remark(packet)].filter(Boolean).join(' ');
      const ends = `${participant(packet.from)}${arrow(kind, packet)}${participant(keyOfReceiver(packet))}`;
      return `    ${ends}: ${escapeMermaid(words)}`;
    }),
    '',
  ].join('\n');
}

function keyOfReceiver({ to, destination }: Packet): string {
  return to ?? destination;
}

function arrow(kind: ReturnType<Describe>['kind'], { arrivedAt }: Packet): string {
  return `${kind === 'response' ? '--' : '-'}${arrivedAt === null ? 'x' : '>>'}`;
}

function remark({ repeats, copyOf }: Packet): string {
  if (copyOf !== undefined) return '(copy)';
  return repeats === undefined ? '' : '(again)';
}

/** `#` begins an entity and `;` ends a statement; a line break would begin another one. */
function escapeMermaid(text: string): string {
  return text
    .replace(/[#;<>]/g, (character) => `#${character.charCodeAt(0)};`)
    .replace(/\s+/g, ' ')
    .trim();
}
