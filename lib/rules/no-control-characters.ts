import { code } from '@/lib/sip/characters';
import type { Message } from '@/lib/sip/message';
import type { Span } from '@/lib/text/span';
import { changed } from './examples/changed';
import { F1 } from './examples/registration';
import { replaceBy } from './reading/fixes';
import { isReported } from './reading/is-reported';
import type { MessageRule } from './rule';

/** Stand in the examples for characters that nobody could see there. */
const SEEN_BELL = '␇';
const SEEN_DELETE = '␡';

export const noControlCharacters: MessageRule = {
  id: 'no-control-characters',
  scope: 'message',
  title: 'No control character but the tab stands in the start line or in a header field',
  severity: 'error',
  basis: 'grammar',
  spec: 'RFC 3261 §25.1',
  why: 'Nobody sees them, and no grammar has them outside of an escape in a quoted string. Some receivers refuse the message, some take them for the end of the text, and a terminal that shows a log obeys them. They come from a backspace or an arrow key in a form, from text copied out of a table, or from memory that was never written.',
  remedy: 'Take the character out, and check the text where it was typed in.',
  good: [
    F1,
    // Behind a backslash the grammar of quoted strings has them.
    changed(F1)`
      -From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
      +From: "Bob\␇" <sips:bob@biloxi.example.com>;tag=a73kszlfl
    `.replace(SEEN_BELL, '\x07'),
  ],
  bad: [
    changed(F1)`
       CSeq: 1 REGISTER
      +User-Agent: Lamp␡␇ 1.0
                       ^^
    `
      .replace(SEEN_DELETE, '\x7f')
      .replace(SEEN_BELL, '\x07'),
    changed(F1)`
      -From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl
      +From: "Bob␇" <sips:bob@biloxi.example.com>;tag=a73kszlfl
                 ^
    `.replace(SEEN_BELL, '\x07'),
  ],
  check: (message) =>
    controlsIn(message)
      .filter((run) => !isReported(message, run))
      .map((run) => ({
        ...run,
        message: `Expected no control character here, found ${namesOf(message, run)}`,
        fix: replaceBy('Remove it', run, ''),
      })),
};

/** Runs of control characters above the body; after a hundred no more are sought. NUL has a rule of its own. */
function controlsIn({ text, body }: Message): readonly Span[] {
  const runs: Span[] = [];
  for (let at = 0; at < body.from && runs.length < MOST; at++) {
    if (!isControl(text.charCodeAt(at)) || text.charCodeAt(at - 1) === code.BACKSLASH) continue;
    const from = at;
    while (at < body.from && isControl(text.charCodeAt(at))) at++;
    runs.push({ from, to: at });
  }
  return runs;
}

const MOST = 100;

function isControl(unit: number): boolean {
  if (unit >= code.SPACE) return unit === DELETE;
  return unit > 0 && unit !== code.TAB && unit !== code.LF && unit !== code.CR;
}

const DELETE = 0x7f;

function namesOf({ text }: Message, { from, to }: Span): string {
  const units = Array.from(text.slice(from, Math.min(to, from + NAMED)), (one) => one.charCodeAt(0));
  const names = units.map((unit) => `U+${unit.toString(16).toUpperCase().padStart(4, '0')}`);
  return `${names.join(' ')}${to - from > NAMED ? ' …' : ''}`;
}

/** So many are named in a sentence. */
const NAMED = 4;
