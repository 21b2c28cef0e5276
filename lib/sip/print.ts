import { slice } from '@/lib/text/span';
import type { Message } from './message';
import { pieces } from './pieces';

/** The text of a message again, piece by piece: exactly what was parsed, faults and all. */
export function print(message: Message): string {
  return pieces(message)
    .map((piece) => slice(message.text, piece))
    .join('');
}
