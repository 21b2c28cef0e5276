import { textOf } from '@/lib/sip/bytes';
import { splitMessages } from '@/lib/sip/framing/split-messages';
import { slice } from '@/lib/text/span';
import type { LoggedMessage } from './log-format';
import { isCapture, readCapture } from './read-capture';
import { textLog } from './text-log';

/** What a file holds, be it a capture of packets, the log of a program, or messages as text. */
export interface Trace {
  readonly kind: 'capture' | 'log' | 'text';
  /** The file as text; empty for a capture, in which a place is one of its messages and an offset in that. */
  readonly text: string;
  readonly messages: readonly TracedMessage[];
  /** What was left out of a capture, why, and what to do about it: one sentence each. */
  readonly remarks: readonly string[];
}

/** One message with its way. `placeOf` leads from an offset of its own to one of `Trace.text`, or of itself in a capture. */
export type TracedMessage = LoggedMessage;

/** The messages of a file, whatever it is, and what is known of their ways. Never fails. */
export function traceOf(file: Uint8Array): Trace {
  if (!isCapture(file)) return traceOfText(textOf(file));
  const { messages, remarks } = readCapture(file);
  return {
    kind: 'capture',
    text: '',
    messages: messages.map(({ text, ...way }) => ({ text, way, placeOf: (offset) => offset })),
    remarks,
  };
}

/** The same of a text. One in no format of a log is cut where its messages end. */
export function traceOfText(text: string): Trace {
  const log = textLog(text);
  return {
    kind: log ? 'log' : 'text',
    text,
    messages: log ? log.cut(text) : messagesOf(text),
    remarks: [],
  };
}

function messagesOf(text: string): readonly TracedMessage[] {
  return splitMessages(text).map((span) => ({
    text: slice(text, span),
    way: span.way,
    placeOf: (offset) => span.from + offset,
  }));
}
