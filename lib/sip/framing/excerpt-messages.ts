/** A message of an excerpt. */
export interface ExcerptMessage {
  /** What the line above it says: `192.0.2.4:5060 -> 192.0.2.1:5060 over UDP at 500 ms`; empty where that is nothing. */
  readonly way: string;
  /** As on the wire: CRLF at the ends of lines, an empty line after the header. */
  readonly text: string;
}

/**
 * The messages of an excerpt as it is written into a text for people: lines end in LF, the empty line at the end of a header
 * may be missing where no body follows, and lines that begin with `--` part the messages, with or without words behind them.
 * Where no body follows an empty line more may stand before them.
 */
export function excerptMessages(excerpt: string): readonly ExcerptMessage[] {
  const [first = '', ...rest] = excerpt.split(SEPARATOR);
  const messages = [{ way: '', text: first }];
  // `split` gives the words of each separator too, before the message below it.
  for (let at = 0; at < rest.length; at += 2)
    messages.push({ way: rest[at] ?? '', text: rest[at + 1] ?? '' });
  return messages
    .filter(({ text }) => text !== '')
    .map(({ way, text }) => ({ way, text: asOnTheWire(text) }));
}

/** `-- 192.0.2.4:5060 -> 192.0.2.1:5060` */
const SEPARATOR = /^--(?: (.*))?(?:\n|$)/m;

function asOnTheWire(text: string): string {
  const lines = text.replace(/\n$/, '').split('\n');
  const end = lines.indexOf('');
  const hasBody = end !== -1 && end < lines.length - 1;
  return hasBody ? lines.join('\r\n') : [...(end === -1 ? lines : lines.slice(0, end)), '', ''].join('\r\n');
}
