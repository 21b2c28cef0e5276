import { clockTime } from '@/lib/ladder/clock-time';
import type { Lab, SeenPacket } from './use-lab';

/** A text to compare a message with. */
export interface Comparable {
  /** `F1`, `F3 of the other run`. */
  readonly title: string;
  readonly text: string;
}

/** What this message is to be compared with: what the reader opened of the other run, else the one like it before it. */
export function comparableOf(lab: Lab, seen: SeenPacket): Comparable | undefined {
  const { opposite } = lab;
  if (opposite !== undefined) return { title: `${opposite.name} of the other run`, text: opposite.text };
  const partner = partnerOf(lab, seen);
  if (partner === undefined) return undefined;
  // A retransmission has the name of what it repeats.
  const title = partner.name === seen.name ? `${seen.name} as sent before` : partner.name;
  return { title, text: partner.packet.text };
}

/** The last of its kind that the same node sent before it. */
function partnerOf(lab: Lab, seen: SeenPacket): SeenPacket | undefined {
  const { kind } = seen.summary;
  return before(lab, seen).findLast(
    (other) => other.summary.kind === kind && other.packet.from === seen.packet.from,
  );
}

/** For a request with credentials: the last challenge before it. */
export function challengeOf(lab: Lab, seen: SeenPacket): SeenPacket | undefined {
  if (!hasField(seen, /^(Proxy-)?Authorization\b/)) return undefined;
  return before(lab, seen).findLast((other) => hasField(other, /^(WWW|Proxy)-Authenticate\b/));
}

/** Texts of the other requests that the same node sent before: what stood in one of them may stand here by mistake. */
export function earlierOf(all: readonly SeenPacket[], { packet }: SeenPacket): readonly string[] {
  return all
    .slice(
      0,
      all.findIndex((one) => one.packet.id === packet.id),
    )
    .filter(({ summary, packet: { from, text } }) => {
      return summary.kind === 'request' && from === packet.from && text !== packet.text;
    })
    .map((one) => one.packet.text);
}

/** `Bob → SIP Server, sent at 100 ms, arrived at 150 ms`. */
export function wayOf({ lanes }: Lab, { packet }: SeenPacket): string {
  const label = (id: string | undefined) => lanes.find((lane) => lane.id === id)?.label ?? 'nobody';
  const end =
    packet.arrivedAt !== null
      ? `arrived at ${clockTime(packet.arrivedAt)}`
      : packet.lost !== undefined
        ? `lost: ${packet.lost}`
        : 'still on its way when the run ended';
  const again = packet.repeats === undefined ? '' : ', a retransmission';
  const edited = packet.original === undefined ? '' : ', changed on the way';
  return `${label(packet.from)} → ${label(packet.to)}, sent at ${clockTime(packet.sentAt)}, ${end}${again}${edited}`;
}

function before({ seen: all }: Lab, seen: SeenPacket): readonly SeenPacket[] {
  return all.slice(0, all.indexOf(seen));
}

function hasField({ explained }: SeenPacket, path: RegExp): boolean {
  return explained.some((span) => path.test(span.path));
}
