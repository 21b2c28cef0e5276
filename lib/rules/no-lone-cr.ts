import type { Message } from '@/lib/sip/message';
import type { Fix } from '@/lib/text/problem';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import type { MarkedText, MessageRule } from './rule';

/** As a program writes it that makes CRLF of each LF, also of one that had its CR already. */
function withDoubledCr(message: MarkedText): MarkedText {
  const marked = message.replaceAll('\n', '␍\n\n');
  const firstLine = marked.indexOf('␍');
  return marked.replace('\n', `\n${' '.repeat(firstLine)}^\n`);
}

export const noLoneCr: MessageRule = {
  id: 'no-lone-cr',
  scope: 'message',
  title: 'A CR in the header stands only before LF',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §25.1',
  why: 'A CR alone ends a line for some receivers and stands in its middle for others, so that one sees a header field that the next one does not: a way to smuggle fields past a server that checks them. Two CR before LF come from a program in text mode that makes CRLF of a line end that was one already; the second line end then counts as the empty line, and the whole header is gone.',
  remedy: 'Write CR and LF at the end of each line, and send the bytes as they are.',
  good: [F1],
  bad: [
    changed(F1)`
      -Max-Forwards: 70
      +Max-Forwards: 70␍
                       ^
    `,
    withDoubledCr(F1),
  ],
  check: (message) => {
    const first = loneReturn(message.text, 0, message.body.from);
    if (first === undefined) return [];
    const isDoubled = isBeforeCrlf(message.text, first);
    const found = isDoubled ? 'a second CR before it' : 'CR alone';
    return [
      {
        from: first,
        to: first,
        message: `Expected CR and LF at the end of this line, found ${found}`,
        fix: isDoubled ? withoutSecond(message) : withLineFeed(message),
      },
    ];
  },
};

/** Offset of the first CR in [from, to) that has no LF behind it. */
function loneReturn(text: string, from: number, to: number): number | undefined {
  for (let at = text.indexOf('\r', from); at !== -1 && at < to; at = text.indexOf('\r', at + 1)) {
    if (text.charAt(at + 1) !== '\n') return at;
  }
  return undefined;
}

function isBeforeCrlf(text: string, at: number): boolean {
  return text.startsWith('\r\n', at + 1);
}

/** Where the header ended too early, its rest is what looks like a body. */
function withoutSecond({ text }: Message): Fix {
  const doubled = loneReturns(text, text.length).filter((at) => isBeforeCrlf(text, at));
  return {
    title: 'Remove each second CR',
    edits: doubled.map((at) => ({ from: at, to: at + 1, insert: '' })),
  };
}

function withLineFeed({ text, body }: Message): Fix {
  const lone = loneReturns(text, body.from).filter((at) => !isBeforeCrlf(text, at));
  return {
    title: 'Add the missing LF',
    edits: lone.map((at) => ({ from: at + 1, to: at + 1, insert: '\n' })),
  };
}

function loneReturns(text: string, to: number): readonly number[] {
  const found: number[] = [];
  for (let at = loneReturn(text, 0, to); at !== undefined; at = loneReturn(text, at + 1, to)) found.push(at);
  return found;
}
