import type { Message, Piece } from '@/lib/sip/message';
import { pieces } from '@/lib/sip/pieces';
import type { ExplainedSpan } from './explanation';
import { explanationOf, type MessageKind } from './explanation-of';
import { kinKeyOf } from './kin-key';
import { kindOf } from './message-kind';

/**
 * Every piece of a message that has a name, with its explanation: in order, not overlapping. A parameter is a stretch
 * of its own, and so is the name of a header field, which has the explanation of the whole field. Punctuation and
 * white space between them are left out.
 */
export function explainMessage(message: Message): readonly ExplainedSpan[] {
  const kind = kindOf(message);
  return pieces(message)
    .filter(({ path }) => path !== '')
    .map((piece) => explainPiece(message, piece, kind));
}

function explainPiece(message: Message, piece: Piece, kind: MessageKind): ExplainedSpan {
  const { path, from, to } = piece;
  const explanation = explanationOf(path, kind);
  const span: ExplainedSpan = { path, from, to, family: explanation.family, explanation };
  const kin = path.endsWith(':') ? undefined : explanation.kin;
  const kinKey = kin && kinKeyOf(message, piece, kin.group);
  return kinKey === undefined ? span : { ...span, kinKey };
}
