import { code } from '../characters';
import type { FramerEvent } from './framer-event';
import type { Gap, Reading, Step } from './stream-state';

/** The end of a message, with nothing behind it yet. */
export const gap: Gap = { kind: 'gap', afterCr: false, half: undefined };

/**
 * Reads what stands between messages: line ends, which are passed over (RFC 3261 §7.5), and among them the keep-alives
 * (RFC 5626 §4.4.1). Any other byte begins a message.
 *
 *     Content-Length: 0␍␊␍␊␍␊␍␊REGISTER sip:biloxi.example.com SIP/2.0
 *                          ^
 */
export function readGap(phase: Gap, from: number, { options, chunk, start, end, events }: Reading): Step {
  let { afterCr, half } = phase;
  for (let at = from; at < end; at++) {
    const byte = chunk[at - start];
    if (byte === code.LF && afterCr) {
      half = readCrlf(at - 1, options.awaitsPong, half, events);
    } else {
      // What is not the CR of the next CRLF parts the one before from it.
      if (byte !== code.CR || afterCr) half = settle(half, events);
      if (byte !== code.CR && byte !== code.LF) return { phase: headAt(at), at };
    }
    afterCr = byte === code.CR;
  }
  return { phase: { kind: 'gap', afterCr, half }, at: end };
}

/** A CRLF that stayed alone was a pong. No half of a ping is left. */
export function settle(half: number | undefined, events: FramerEvent[]): undefined {
  if (half !== undefined) events.push({ kind: 'pong', at: half });
}

/** Where the half of a ping stands after this CRLF, which may itself be the second half. */
function readCrlf(
  at: number,
  awaitsPong: boolean,
  half: number | undefined,
  events: FramerEvent[],
): number | undefined {
  if (!awaitsPong && half === undefined) return at;
  events.push(half === undefined ? { kind: 'pong', at } : { kind: 'ping', at: half });
  return undefined;
}

function headAt(at: number): Step['phase'] {
  return { kind: 'head', from: at, line: at, after: 'other', begins: 'unknown' };
}
