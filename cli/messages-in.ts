import { splitMessages } from '@/lib/rules/split-messages';
import { slice } from '@/lib/text/span';
import type { Way } from '@/lib/text/way';

/** One message of a file. */
export interface FoundMessage {
  readonly text: string;
  /** Offset of the message in its file. */
  readonly at: number;
  readonly way: Way;
}

/** The messages that a file holds. A file with none is one message, which is empty, so that it is judged as one. */
export function messagesIn(text: string): readonly FoundMessage[] {
  const found = splitMessages(text).map((span) => ({
    text: slice(text, span),
    at: span.from,
    way: span.way,
  }));
  return found.length === 0 ? [{ text, at: 0, way: {} }] : found;
}
