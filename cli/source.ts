import { type Trace, type TracedMessage, traceOf } from '@/lib/capture/reading/trace-of';
import type { Position } from '@/lib/text/position';
import type { Files } from './files';
import { positionsIn } from './positions-in';
import { UsageError } from './usage-error';

/** A file with its messages, or one of them. */
export interface Source {
  readonly kind: Trace['kind'];
  /** True if its name asks for one message of it. */
  readonly isChosen: boolean;
  readonly messages: readonly SourceMessage[];
  /** What was left out of a capture: lines for people. */
  readonly remarks: readonly string[];
}

/** One message of a file. */
export interface SourceMessage extends TracedMessage {
  readonly file: string;
  /** Counted from 1. */
  readonly number: number;
  /** True if the file is a capture. */
  readonly isCaptured: boolean;
  /** The file; in a capture, which has no lines, with the number of the message: `trace.pcap#3`. */
  readonly name: string;
  /** Line and column of an offset of the file, or of the message in a capture. */
  readonly positionOf: (place: number) => Position;
}

/**
 * The messages of a file, which is a capture, a log or text; with `#3` behind its name, the third alone. A file that is
 * really called so comes first. Throws `UsageError` if there is no such file or message.
 */
export function sourceOf(word: string, files: Files): Source {
  const [, file, number] = /^(.+)#(\d{1,9})$/.exec(word) ?? [];
  if (file === undefined || isThere(word, files)) return wholeSource(word, files);
  const source = wholeSource(file, files);
  const chosen = source.messages[Number(number) - 1];
  if (chosen) return { ...source, isChosen: true, messages: [chosen] };
  throw new UsageError(`There is no message ${number} in ${file}, which has ${source.messages.length}.`);
}

function wholeSource(file: string, files: Files): Source {
  const { kind, text, messages, remarks } = traceOf(files.bytes(file));
  const isCaptured = kind === 'capture';
  const inFile = positionsIn(text);
  // A text in which no message is found is one that is broken from its beginning, and is judged as one.
  const found = messages.length === 0 && !isCaptured ? [wholeText(text)] : messages;
  return {
    kind,
    isChosen: false,
    messages: found.map((message, index) => ({
      ...message,
      file,
      number: index + 1,
      isCaptured,
      name: isCaptured ? `${file}#${index + 1}` : file,
      positionOf: isCaptured ? positionsIn(message.text) : inFile,
    })),
    remarks: [...remarks, ...(found.length === 0 ? ['There is no SIP message in it.'] : [])].map(
      (remark) => `${file}: ${remark}`,
    ),
  };
}

function wholeText(text: string): TracedMessage {
  return { text, way: {}, placeOf: (offset) => offset };
}

function isThere(file: string, files: Files): boolean {
  try {
    files.bytes(file);
    return true;
  } catch {
    return false;
  }
}
