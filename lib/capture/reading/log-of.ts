import { bytesOf } from '@/lib/sip/bytes';
import { isStartLine } from '@/lib/sip/framing/is-start-line';
import { messageOfDatagram } from '@/lib/sip/framing/message-of-datagram';
import { splitMessages } from '@/lib/sip/framing/split-messages';
import { isLineEnd } from '@/lib/sip/lines';
import { parse } from '@/lib/sip/parse';
import { type Span, slice } from '@/lib/text/span';
import type { Way } from '@/lib/text/way';
import type { LogFormat, LoggedMessage, LoggedWay, LogShape } from './log-format';
import { restored } from './restored';

/** A format by its shape: each message stands between what is above it and what is below it, or the next one. */
export function logOf(shape: LogShape): LogFormat {
  return {
    name: shape.name,
    recognises: (text) => text.search(shape.above) !== -1,
    cut: (text) =>
      withTimesFromFirst(entriesOf(text, shape).flatMap((entry) => messagesOf(text, entry, shape))),
  };
}

interface Entry extends Span {
  /** The named groups of what stands above it. */
  readonly groups: Readonly<Record<string, string | undefined>>;
}

function entriesOf(text: string, { above, below }: LogShape): readonly Entry[] {
  const all = [...text.matchAll(above)];
  return all.map((one, index) => {
    const from = one.index + one[0].length;
    const limit = all[index + 1]?.index ?? text.length;
    const end = below ? text.slice(from, limit).search(below) : -1;
    return { groups: one.groups ?? {}, from, to: end === -1 ? limit : from + end };
  });
}

/** Mostly one; a segment of TCP may hold several. A line by itself, such as a keep-alive, is none. */
function messagesOf(text: string, entry: Entry, shape: LogShape): readonly LoggedMessage[] {
  const whole = restored(text, entry, shape);
  const way = known(shape.wayOf(entry.groups));
  return spansOf(whole.text)
    .filter((span, index) => {
      if (isStartLine(whole.text, span.from)) return true;
      return index === 0 && parse(slice(whole.text, span)).headers.length > 0;
    })
    .map((span) => ({
      text: slice(whole.text, span),
      way,
      placeOf: (offset) => whole.placeOf(span.from + offset),
    }));
}

/** A log puts an empty line behind a message, below which it may go on with anything. */
function spansOf(text: string): readonly Span[] {
  const framed = messageOfDatagram(bytesOf(text)).text.length;
  if (!isLineEnd(text.charCodeAt(framed))) return splitMessages(text);
  const others = splitMessages(text.slice(framed));
  return [
    { from: 0, to: framed },
    ...others.map(({ from, to }) => ({ from: framed + from, to: framed + to })),
  ];
}

function known({ source, destination, transport, at }: LoggedWay): Way {
  return {
    ...(source !== undefined && { source }),
    ...(destination !== undefined && { destination }),
    ...(transport !== undefined && { transport: transport.toUpperCase() }),
    ...(at !== undefined && { at }),
  };
}

/**
 * Times from the first on. Where a log tells the time of day alone, each is taken for that of the day on which it comes
 * nearest to the one before: lines around midnight need not be in order.
 */
function withTimesFromFirst(messages: readonly LoggedMessage[]): readonly LoggedMessage[] {
  let start: number | undefined;
  let before = 0;
  return messages.map((message) => {
    const { at: told, ...way } = message.way;
    if (told === undefined) return message;
    const at = start !== undefined && told < DAY ? nearestTo(before, told) : told;
    start ??= at;
    before = at;
    // Clocks of logs tick in microseconds at best.
    return { ...message, way: { ...way, at: Math.round((at - start) * 1000) / 1000 } };
  });
}

function nearestTo(before: number, timeOfDay: number): number {
  return timeOfDay + Math.round((before - timeOfDay) / DAY) * DAY;
}

const DAY = 24 * 3600 * 1000;
