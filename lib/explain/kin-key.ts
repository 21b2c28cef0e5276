import type { HeaderField, Message, Piece } from '@/lib/sip/message';
import { pieceValue } from '@/lib/sip/pieces';
import { unfold } from '@/lib/sip/unfold';
import { slice } from '@/lib/text/span';

/**
 * `branch:z9hG4bKnashds7`: the group of a piece and its value. Equal for two pieces if and only if they are kin.
 * Undefined for an empty value: two that are empty have nothing to do with one another.
 */
export function kinKeyOf(message: Message, piece: Piece, group: string): string | undefined {
  const value = kinValue(message, piece, group);
  return value === '' ? undefined : `${group}:${value}`;
}

/** A CSeq number says something only together with its method: `1 REGISTER`. */
function kinValue(message: Message, piece: Piece, group: string): string {
  if (group !== 'cseq') return pieceValue(message, piece);
  const field = fieldAround(message, piece);
  return field ? unfold(slice(message.text, field.value)).replace(/\s+/g, ' ') : '';
}

/** The fields stand in order, and a message may have thousands of them. */
function fieldAround({ headers }: Message, piece: Piece): HeaderField | undefined {
  let low = 0;
  let high = headers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    // Between the two bounds there is one.
    if ((headers[middle] as HeaderField).to < piece.to) low = middle + 1;
    else high = middle;
  }
  const field = headers[low];
  return field && field.from <= piece.from ? field : undefined;
}
