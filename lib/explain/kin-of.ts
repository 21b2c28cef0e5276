import type { Message } from '@/lib/sip/message';
import type { Span } from '@/lib/text/span';
import { explainMessage } from './explain-message';

/** A stretch of one of several messages. */
export interface KinPlace extends Span {
  /** Index into the list of messages. */
  readonly message: number;
}

/** All places that have this kin key, message by message: what lights up together. */
export function kinOf(messages: readonly Message[], key: string): readonly KinPlace[] {
  return messages.flatMap((message, index) =>
    explainMessage(message)
      .filter(({ kinKey }) => kinKey === key)
      .map(({ from, to }) => ({ message: index, from, to })),
  );
}
