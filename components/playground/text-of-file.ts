import { traceOf } from '@/lib/capture/reading/trace-of';
import { traceText } from '@/lib/capture/reading/trace-text';

/** Bytes of a file that are read. */
const MOST_BYTES = 50_000_000;

/** Characters that an editor and the rules can still work with. */
const MOST_CHARACTERS = 2_000_000;

/** What was read, and what should be known of it. */
export type ReadFile = { readonly text: string; readonly warning?: string } | { readonly warning: string };

/**
 * The messages of a file as text, or a sentence that says why there is none. A text stays as it is, no byte of it lost; of a
 * capture of packets or the log of a program the messages are taken out, each below a line with its way.
 */
export async function textOfFile(file: File): Promise<ReadFile> {
  try {
    const bytes = new Uint8Array(await file.slice(0, MOST_BYTES).arrayBuffer());
    if (bytes.length === 0) return { warning: `${file.name} is empty.` };
    const { kind, text, messages, remarks } = traceOf(bytes);
    const whole = kind === 'text' ? text : traceText(messages);
    const isCut = file.size > MOST_BYTES || whole.length > MOST_CHARACTERS;
    const told = [...remarks, ...(isCut ? [`${file.name} is large: the beginning of it was opened.`] : [])];
    if (whole === '') return { warning: [`There is no SIP message in ${file.name}.`, ...told].join(' ') };
    return {
      text: beginning(whole),
      ...(told.length === 0 ? {} : { warning: told.join(' ') }),
    };
  } catch {
    return { warning: `${file.name} could not be read.` };
  }
}

/** A character of two halves is not cut between them. */
function beginning(text: string): string {
  const cut = text.slice(0, MOST_CHARACTERS);
  return cut.length < text.length && /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
