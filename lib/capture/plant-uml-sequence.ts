import { clockTime } from '@/lib/ladder/clock-time';
import type { Describe, LaneSetup } from '@/lib/ladder/ladder';
import type { Packet } from '@/lib/sim/trace';
import { sequenceOf } from './sequence';

/**
 * A run as a PlantUML sequence diagram. Each arrow has the time at which its message was sent; responses are dashed, lost
 * packets end in a cross, and a note says why. The order is that of sending.
 */
export function plantUmlSequence(
  title: string,
  lanes: readonly LaneSetup[],
  packets: readonly Packet[],
  describe: Describe,
): string {
  const { participants, arrows } = sequenceOf(lanes, packets, describe);
  return [
    '@startuml',
    `title ${escapePlantUml(title)}`,
    ...participants.map(({ name, label }) => `participant "${escapePlantUml(label)}" as ${name}`),
    ...arrows.flatMap(({ from, to, kind, words, packet }) => {
      const line = `${kind === 'response' ? '-->' : '->'}${packet.arrivedAt === null ? 'x' : ''}`;
      const said = escapePlantUml(`${words} at ${clockTime(packet.sentAt)}`);
      return [
        `${from} ${line} ${to} : ${said}`,
        ...(packet.lost === undefined ? [] : [`note right : ${escapePlantUml(`lost: ${packet.lost}`)}`]),
      ];
    }),
    '@enduml',
    '',
  ].join('\n');
}

/**
 * Of what PlantUML reads in a text (its own wiki language, HTML, functions that run, macros) nothing consists of letters, digits
 * and, behind them, simple punctuation: everything else is written by its number, which it draws as the character. Line
 * breaks become spaces; what is no character becomes U+FFFD. Where nothing is left a space stands, since it wants some text.
 */
function escapePlantUml(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim() || NO_BREAK_SPACE;
  return words.replace(/^[^A-Za-z0-9]|[^A-Za-z0-9 .,:()]/gu, (character) => {
    const number = character.codePointAt(0) ?? 0;
    const isDrawn = !/[\p{Cc}\p{Cs}]/u.test(character) && number <= LARGEST;
    return `<U+${(isDrawn ? number : 0xfffd).toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}

const NO_BREAK_SPACE = '\u00a0';

/** PlantUML reads up to five digits. */
const LARGEST = 0xfffff;
