import type { Edit, PacketEdit } from '@/lib/sim/edit';
import type { Packet } from '@/lib/sim/trace';
import { type Arguments, pairOf, wholeNumber } from './arguments';
import { commandsFrom } from './commands-from';
import { conditionsFrom, isForAll } from './conditions-from';
import type { Files } from './files';
import { outagesFrom } from './outages-from';
import type { Participants } from './participants';
import { UsageError } from './usage-error';

/** UTF-16 units of a text that is put on the wire: sixteen times what a UDP datagram holds. */
const LONGEST_TEXT = 1_000_000;

/** How long after the first a copy made by `--duplicate` arrives, in ms. */
const COPY_AFTER = 20;

/** All that the options of a run change in it. */
export function editsFrom(given: Arguments, files: Files, participants: Participants): readonly Edit[] {
  return [
    ...packetEditsFrom(given, files),
    ...conditionsFrom(given, participants),
    ...outagesFrom(given, participants),
    ...commandsFrom(given, participants),
  ];
}

/** The edits of single packets that `--edit`, `--drop`, `--delay` and `--duplicate` ask for. */
function packetEditsFrom(given: Arguments, files: Files): readonly PacketEdit[] {
  const ofPackets = (option: 'delay' | 'duplicate') =>
    given.values(option).filter((value) => !isForAll(option, value));
  return [
    ...given.values('edit').map((value): PacketEdit => {
      const [packet, file] = pairOf(value, '=', { option: '--edit', form: 'PACKET=FILE' });
      return { kind: 'replace', packet, text: textFor(packet, files.read(file)) };
    }),
    ...given.values('drop').map((packet): PacketEdit => ({ kind: 'drop', packet })),
    ...ofPackets('delay').map((value): PacketEdit => {
      const [packet, time] = pairOf(value, '=', { option: '--delay', form: 'PACKET=MS' });
      return { kind: 'delay', packet, by: wholeNumber(time, `the milliseconds of --delay ${packet}`) };
    }),
    ...ofPackets('duplicate').map((packet): PacketEdit => ({ kind: 'duplicate', packet, after: COPY_AFTER })),
  ];
}

/** Throws `UsageError` if an edit names a packet that the run, edits included, never sends. */
export function checkPackets(edits: readonly Edit[], packets: readonly Packet[]): void {
  const ids = packets.map(({ id }) => id);
  for (const edit of edits) {
    if ('packet' in edit && !ids.includes(edit.packet)) {
      throw new UsageError(
        `There is no packet ${edit.packet} in this run; its packets are ${ids.join(', ')}.`,
      );
    }
  }
}

function textFor(packet: string, text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  throw new UsageError(
    `The text for ${packet} is longer than the ${LONGEST_TEXT} characters that a packet can hold.`,
  );
}
