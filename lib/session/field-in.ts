import { parse } from '@/lib/sip/parse';
import { pieces, pieceValue } from '@/lib/sip/pieces';

/** What stands in a field of a message, by its path as `pieces` gives it; undefined where the message has no such field. */
export function fieldIn(text: string, path: string): string | undefined {
  const message = parse(text);
  const piece = pieces(message).find((one) => one.path === path);
  return piece && pieceValue(message, piece);
}
