import { beginningOf } from '@/components/message/longest-message';
import { traceOf } from '@/lib/capture/reading/trace-of';
import { traceText } from '@/lib/capture/reading/trace-text';
import { splitMessages } from '@/lib/sip/framing/split-messages';
import { visibleText } from '@/lib/text/visible-text';
import { LONGEST_TEXT } from './drawer';

/** Bytes of a file that are read. */
export const MOST_BYTES = 50_000_000;

/** What was read, and what should be known of it. */
export type ReadFile = { readonly text: string; readonly warning?: string } | { readonly warning: string };

/**
 * The messages of a file as text, or a sentence that says why there is none. A text stays as it is, no byte of it lost but what is
 * beyond a limit, which is told; of a capture of packets or the log of a program the messages are taken out, each below a line with
 * its way.
 */
export async function textOfFile(file: File): Promise<ReadFile> {
  const name = visibleText(file.name);
  try {
    const bytes = new Uint8Array(await file.slice(0, MOST_BYTES).arrayBuffer());
    if (bytes.length === 0) return { warning: `${name} is empty.` };
    const { kind, text, messages, remarks } = traceOf(bytes);
    const whole = kind === 'text' ? text : traceText(messages);
    const told = [...remarks, ...tooLarge(name, file.size > MOST_BYTES, whole.length > LONGEST_TEXT)];
    if (whole === '') return { warning: [`There is no SIP message in ${name}.`, ...told].join(' ') };
    return {
      text: beginning(whole),
      ...(told.length === 0 ? {} : { warning: told.join(' ') }),
    };
  } catch {
    return { warning: `${name} could not be read.` };
  }
}

/** What was left out, and for which of the two limits, or for both. */
function tooLarge(name: string, isHalfRead: boolean, isCut: boolean): readonly string[] {
  const read = `Of ${name} the first ${MOST_BYTES / 1_000_000} megabytes were read: what comes after them is not here.`;
  const opened = `${name} is large: its beginning was opened, since the page judges ${LONGEST_TEXT.toLocaleString('en')} characters at a time.`;
  const told = [...(isHalfRead ? [read] : []), ...(isCut ? [opened] : [])];
  return told.length === 0 ? [] : [...told, 'Cut the file to open another part of it.'];
}

/** As much as there is room for. Of several messages the last is left out where it is cut: it would be judged as a broken one. */
function beginning(text: string): string {
  const cut = beginningOf(text, LONGEST_TEXT);
  const last = cut === text ? undefined : splitMessages(cut).at(-1);
  return last === undefined || last.from === 0 ? cut : cut.slice(0, last.from);
}
