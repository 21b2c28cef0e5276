import { slice } from '@/lib/text/span';
import { bodyPieces } from './body/body-pieces';
import { unquoted } from './grammar/quoted';
import { wholeValue } from './grammar/whole-value';
import type { NamedSpan } from './header-grammar';
import { grammarOf } from './header-names';
import type { HeaderField, Message, Piece, StartLine } from './message';
import { unfold } from './unfold';

/**
 * The message cut into pieces, from first to last character, without gap or overlap: joined, they are the text again.
 * A header's name is `Via:`, its parts are `Via.sent-by` and `Via;branch`; a parameter is one piece with its name and
 * value; for those of the body see `bodyPieces`. What has no name (punctuation, white space, line ends) has the empty path.
 */
export function pieces(message: Message): readonly Piece[] {
  const result: Piece[] = [];
  let at = 0;
  for (const piece of namedPieces(message)) {
    if (piece.from < at || piece.from === piece.to) continue;
    if (piece.from > at) result.push({ path: '', from: at, to: piece.from });
    result.push(piece);
    at = piece.to;
  }
  const end = message.text.length;
  if (at < end) result.push({ path: '', from: at, to: end });
  return result;
}

/**
 * What a piece says, for comparing it with another: for `;branch` and for `Authorization.nonce` the value of the
 * parameter without quotes (empty where it has none), for everything else the text, unfolded.
 */
export function pieceValue(message: Message, piece: Piece): string {
  const text = slice(message.text, piece);
  if (!isParameter(piece.path)) return piece.path === 'body' ? text : unfold(text);
  const equals = text.indexOf('=');
  return equals === -1 ? '' : unquoted(unfold(text.slice(equals + 1)).trim());
}

/** True for the path of a piece that is a parameter with its name: `Via;branch`, `Authorization.nonce`. */
export function isParameter(path: string): boolean {
  return (
    path.includes(';') ||
    /^(?:(?:WWW|Proxy)-Authenticate|(?:Proxy-)?Authorization|Authentication-Info)\.(?!scheme$)/.test(path)
  );
}

function namedPieces(message: Message): readonly Piece[] {
  return [
    ...startLinePieces(message.startLine),
    ...message.headers.flatMap(fieldPieces),
    ...bodyPieces(message, fieldPieces),
  ];
}

function startLinePieces(line: StartLine): readonly Piece[] {
  switch (line.kind) {
    case 'request':
      return [
        { path: 'Request-Line.method', from: line.method.from, to: line.method.to },
        { path: 'Request-Line.uri', from: line.uri.from, to: line.uri.to },
        { path: 'Request-Line.version', from: line.version.from, to: line.version.to },
      ];
    case 'response':
      return [
        { path: 'Status-Line.version', from: line.version.from, to: line.version.to },
        { path: 'Status-Line.status', from: line.status.from, to: line.status.to },
        { path: 'Status-Line.reason', from: line.reason.from, to: line.reason.to },
      ];
    case 'unreadable':
      return [];
  }
}

function fieldPieces(field: HeaderField): readonly Piece[] {
  const { name, canonical } = field;
  const parts = valueParts(field).map((part) => ({
    path: canonical + part.name,
    from: part.from,
    to: part.to,
  }));
  return [{ path: `${canonical}:`, from: name.from, to: name.to }, ...parts];
}

function valueParts({ canonical, value, values }: HeaderField): readonly NamedSpan[] {
  const grammar = grammarOf(canonical);
  if (!grammar || values.length === 0) return wholeValue(value);
  // These values were read by this grammar: both go by the name of the field.
  return (values as readonly Parameters<typeof grammar.parts>[0][]).flatMap((one) => grammar.parts(one));
}
