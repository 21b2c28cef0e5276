import type { Span } from '@/lib/text/span';
import { code } from '../characters';
import { afterLineEnd, lineEnd } from '../lines';
import { Written } from '../written';
import type { SdpLine } from './body';

/** The letters that a line may begin with (RFC 8866 §5): those of the session, in their order, and then m. */
export const SDP_TYPES = 'vosiuepcbtrzkam';

/** True for the type of a line that RFC 8866 knows; types are compared with case. */
export function isSdpType(type: string): boolean {
  return type !== '' && SDP_TYPES.includes(type);
}

/** The lines of a session description, whatever they are. They end in CRLF, LF or CR (RFC 8866 §5). */
export function sdpLines(text: string, { from, to }: Span): readonly SdpLine[] {
  const lines: SdpLine[] = [];
  for (let at = from; at < to; ) {
    const end = Math.min(lineEnd(text, at), to);
    lines.push(readLine(text, at, end));
    at = afterLineEnd(text, end);
  }
  return lines;
}

/**
 * `type "=" value`, without white space around the equals sign.
 *
 *     a=rtpmap:0 PCMU/8000
 *     ^
 */
function readLine(text: string, from: number, to: number): SdpLine {
  const hasType = to - from >= 2 && text.charCodeAt(from + 1) === code.EQUALS;
  return hasType
    ? { type: text.charAt(from), value: new Written(text, from + 2, to), from, to }
    : { type: '', value: new Written(text, from, to), from, to };
}
