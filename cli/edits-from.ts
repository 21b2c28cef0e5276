import { MAX_TEXT } from '@/lib/session/read-edit';
import type { PacketEdit } from '@/lib/sim/edit';
import type { Packet } from '@/lib/sim/trace';
import { type Arguments, wholeNumber } from './arguments';
import type { Files } from './files';
import { UsageError } from './usage-error';

/** How long after the first a copy made by `--duplicate` arrives, in ms. */
const COPY_AFTER = 20;

/** The edits that `--edit`, `--drop`, `--delay` and `--duplicate` ask for. */
export function editsFrom(given: Arguments, files: Files): readonly PacketEdit[] {
  return [
    ...given.values('edit').map((value): PacketEdit => {
      const [packet, file] = pairOf(value, '--edit', 'PACKET=FILE');
      return { kind: 'replace', packet, text: textFor(packet, files.read(file)) };
    }),
    ...given.values('drop').map((packet): PacketEdit => ({ kind: 'drop', packet })),
    ...given.values('delay').map((value): PacketEdit => {
      const [packet, time] = pairOf(value, '--delay', 'PACKET=MS');
      return { kind: 'delay', packet, by: wholeNumber(time, `the milliseconds of --delay ${packet}`) };
    }),
    ...given
      .values('duplicate')
      .map((packet): PacketEdit => ({ kind: 'duplicate', packet, after: COPY_AFTER })),
  ];
}

/** Throws `UsageError` if an edit names a packet that the run, edits included, never sends. */
export function checkPackets(edits: readonly PacketEdit[], packets: readonly Packet[]): void {
  const ids = packets.map(({ id }) => id);
  for (const { packet } of edits) {
    if (!ids.includes(packet)) {
      throw new UsageError(`There is no packet ${packet} in this run; its packets are ${ids.join(', ')}.`);
    }
  }
}

function pairOf(value: string, option: string, form: string): [packet: string, rest: string] {
  const equals = value.indexOf('=');
  if (equals < 1 || equals === value.length - 1) {
    throw new UsageError(`Expected ${form} for ${option}, and found "${value}".`);
  }
  return [value.slice(0, equals), value.slice(equals + 1)];
}

function textFor(packet: string, text: string): string {
  if (text.length <= MAX_TEXT) return text;
  throw new UsageError(
    `The text for ${packet} is longer than the ${MAX_TEXT} characters that a packet can hold.`,
  );
}
