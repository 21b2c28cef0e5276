import type { Happening } from '@/lib/sim/scenario';
import type { Packet } from '@/lib/sim/trace';
import type { StartLine } from '@/lib/sip/message';
import { parse } from '@/lib/sip/parse';
import type { Occasion } from '@/lib/transaction/rows-between';

/**
 * Which events of the tables of RFC 3261 §17 a happening can have been, and what a node did in answer to it. `timer` is the
 * label of the timer that fired, if one did: `Timer E`.
 */
export function occasionOf(
  happening: Happening,
  sent: readonly Packet[],
  timer: string | undefined,
): Occasion {
  const answers = sent.map(({ text }) => parse(text).startLine).filter(({ kind }) => kind === 'response');
  const line = happening.kind === 'packet' ? parse(happening.text).startLine : undefined;
  return {
    isCause: (event) => {
      if (event.endsWith(FROM_USER)) return false;
      if (event.startsWith('timer ')) return event.toLowerCase() === timer?.toLowerCase();
      if (event === 'transport error') return happening.kind === 'connection';
      return line !== undefined && isEventOf(event, line);
    },
    // What was asked of a transaction need not have led to a packet; where one was sent it says what was asked.
    isReaction: (event) =>
      event.endsWith(FROM_USER) &&
      (answers.length === 0 ||
        !/^\d/.test(event) ||
        answers.some((answer) => isEventOf(event.slice(0, -FROM_USER.length), answer))),
  };
}

const FROM_USER = ' from TU';

/** `request`, `INVITE`, `2xx`, `300-699`: as the tables name the messages that come. */
function isEventOf(event: string, line: StartLine): boolean {
  if (line.kind === 'request') {
    const method = line.method.value;
    return event === method || (event === 'request' && method !== 'INVITE' && method !== 'ACK');
  }
  if (line.kind !== 'response') return false;
  const range = event.replace(/^(\d)xx$/, (_, digit) => `${digit}00-${digit}99`);
  const [, from, to] = /^(\d+)(?:-(\d+))?$/.exec(range) ?? [];
  if (from === undefined) return false;
  return line.status.value >= Number(from) && line.status.value <= Number(to ?? from);
}
