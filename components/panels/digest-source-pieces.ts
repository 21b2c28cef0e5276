import { type Asker, withinQuotes } from '@/lib/rules/reading/digest-values';
import type { AuthValue } from '@/lib/sip/grammar/auth-params';
import type { Message } from '@/lib/sip/message';
import { unfold } from '@/lib/sip/unfold';
import { type Span, slice } from '@/lib/text/span';

/** A piece of a header field: a value that the digest is made of, or what stands between. */
export interface SourcePiece {
  readonly text: string;
  /** Undefined between values. */
  readonly value?: SourceValue;
}

export interface SourceValue {
  /** As in the formulas: `nonce`. */
  readonly name: string;
  /** The piece path that explains it: `WWW-Authenticate.nonce`. */
  readonly field: string;
  /** Tells it from the other values of both messages, wherever they stand: `WWW-Authenticate.nonce 0`. */
  readonly place: string;
}

/** The request line or a header field, unfolded and cut into its values. */
export interface SourceLine {
  readonly key: string;
  readonly pieces: readonly SourcePiece[];
}

/** The request line: method and URI. */
export function requestLinePieces({ text, startLine }: Message): SourceLine | undefined {
  if (startLine.kind !== 'request') return undefined;
  const { method, uri } = startLine;
  return {
    key: 'request-line',
    pieces: cut(text, startLine, [
      { from: method.from, to: method.to, name: 'method', field: 'Request-Line.method' },
      { from: uri.from, to: uri.to, name: 'uri', field: 'Request-Line.uri' },
    ]),
  };
}

/** The header field of a challenge or of credentials: each parameter that has to do with the digest. */
export function authPieces(message: Message, value: AuthValue, header: string): SourceLine | undefined {
  const field = message.headers.find(({ from, to }) => from <= value.from && value.to <= to);
  if (field === undefined) return undefined;
  const marks = value.params.flatMap((param) => {
    const name = param.name.value.toLowerCase();
    return TOLD.has(name) ? [{ ...withinQuotes(param), name, field: `${header}.${name}` }] : [];
  });
  return { key: header, pieces: cut(message.text, { from: field.from, to: value.to }, marks) };
}

/** The header fields that a challenge and its answer stand in. */
export function headersOf(asker: Asker): { readonly challenge: string; readonly credentials: string } {
  return asker === 'server'
    ? { challenge: 'WWW-Authenticate', credentials: 'Authorization' }
    : { challenge: 'Proxy-Authenticate', credentials: 'Proxy-Authorization' };
}

/** Parameters that are hashed, or say how. */
const TOLD = new Set([
  ...['username', 'realm', 'nonce', 'uri', 'qop', 'nc', 'cnonce', 'algorithm', 'response'],
]);

interface Mark extends Span {
  readonly name: string;
  readonly field: string;
}

function cut(text: string, whole: Span, marks: readonly Mark[]): readonly SourcePiece[] {
  const pieces: SourcePiece[] = [];
  let at = whole.from;
  for (const [index, { from, to, name, field }] of marks.entries()) {
    if (from > at) pieces.push({ text: unfold(slice(text, { from: at, to: from })) });
    // A parameter may stand there twice, by mistake.
    const nth = marks.slice(0, index).filter((other) => other.field === field).length;
    // An empty value has no place to point at.
    if (to > from)
      pieces.push({ text: slice(text, { from, to }), value: { name, field, place: `${field} ${nth}` } });
    at = to;
  }
  if (whole.to > at) pieces.push({ text: unfold(slice(text, { from: at, to: whole.to })) });
  return pieces;
}
