import { clockTime } from '@/lib/ladder/clock-time';
import type { Lab } from './use-lab';
import type { LadderLook } from './use-look';

/** How the ladder is drawn, for who does not see it: one sentence each, so that what was changed is said alone. */
export function lookSentences(look: LadderLook, lab: Lab): readonly string[] {
  return [
    `Times count from ${whenceOf(look, lab)}.`,
    `Colours tell apart ${COLOURS[look.colours]}.`,
    look.wantsFolded ? 'Retransmissions in a row are one arrow.' : 'Each retransmission is drawn.',
    `The ladder is drawn at ${look.zoom} per cent.`,
  ];
}

/** What colours tell apart. */
export const COLOURS: Readonly<Record<LadderLook['colours'], string>> = {
  kind: 'requests and responses',
  call: 'Call-IDs',
  cseq: 'numbers in CSeq',
};

/** What times are counted from: `F3 REGISTER`, `F1 REGISTER sent again at 3.5 s`. */
export function whenceOf(
  { times, mark }: Pick<LadderLook, 'times' | 'mark'>,
  { seen }: Pick<Lab, 'seen'>,
): string {
  if (times === 'start') return 'the start of the run';
  if (times === 'before') return 'the message before';
  const marked = seen.find(({ packet }) => packet.id === mark) ?? seen[0];
  if (marked === undefined) return 'the first message';
  const { packet, name, summary } = marked;
  const again = packet.repeats === undefined ? '' : ` sent again at ${clockTime(packet.sentAt)}`;
  return `${name} ${summary.label}${again}`;
}
