import { writeWay } from '@/lib/text/way';
import type { TracedMessage } from './trace-of';

/**
 * Messages as one text, for an editor or for another program: above each stands a line with its way, which `splitMessages`
 * takes off again. The line begins behind a line end: that of the message, which may have nothing else to end its body, or
 * else one more.
 */
export function traceText(messages: readonly Pick<TracedMessage, 'text' | 'way'>[]): string {
  return messages
    .map(
      ({ text, way }) => `${`-- ${writeWay(way)}`.trimEnd()}\r\n${text}${/[\r\n]$/.test(text) ? '' : '\r\n'}`,
    )
    .join('');
}
