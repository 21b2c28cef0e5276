import type { Describe, LaneSetup } from '@/lib/ladder/ladder';
import type { Packet } from '@/lib/sim/trace';
import { type SequenceArrow, sequenceOf } from './sequence';

/**
 * A run as a Mermaid sequence diagram. Responses are dashed, lost packets end in a cross; a packet to an address that
 * no lane has goes to a participant of its own. Mermaid draws every arrow level, so the order is that of sending.
 */
export function mermaidSequence(
  lanes: readonly LaneSetup[],
  packets: readonly Packet[],
  describe: Describe,
): string {
  const { participants, arrows } = sequenceOf(lanes, packets, describe);
  return [
    'sequenceDiagram',
    ...participants.map(({ name, label }) => `    participant ${name} as ${escapeMermaid(label)}`),
    ...arrows.map((arrow) => `    ${arrow.from}${lineOf(arrow)}${arrow.to}: ${escapeMermaid(arrow.words)}`),
    '',
  ].join('\n');
}

function lineOf({ kind, packet }: SequenceArrow): string {
  return `${kind === 'response' ? '--' : '-'}${packet.arrivedAt === null ? 'x' : '>>'}`;
}

/**
 * `#` begins an entity and `;` ends a statement; `%%{` begins a directive and `wrap:` another, wherever they stand; `$$`
 * encloses a formula. A line break would begin another statement, so white space becomes one space; characters that are
 * none are left out.
 */
function escapeMermaid(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}]/gu, '')
    .replace(/[#;:<>%{}$&"`\\]/g, (character) => `#${character.charCodeAt(0)};`)
    .trim();
}
