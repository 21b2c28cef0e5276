import type { Fix } from '@/lib/text/problem';
import { BACKSLASH, code, END, isOneOf, LWS, QUOTE, STOP, setsOf, TOKEN } from './characters';
import { memoryFor, writeCodes } from './codes';
import type { SyntaxProblem, Token } from './message';
import type { SyntaxRule } from './syntax-rules';
import { Written } from './written';

/** Faults that the parser reports of one text; a message with all that is known to go wrong has twenty. */
export const MOST_PROBLEMS = 1000;

/** Numbers of so many digits have no more bits than a double holds. */
const EXACT_DIGITS = 15;

/**
 * Walks through one stretch of a message at a time, a header value for instance, from left to right. Every line end
 * within a value belongs to a fold, so that the grammars see folds as white space and never meet a line. All offsets
 * are offsets into the whole message.
 *
 * It is a class because a position that moves is its whole purpose. Its methods are short, and read the two tables with
 * `as number` (no index is outside of them), so that the engine can put each in the place of its call.
 */
export class Cursor {
  /** The next character to be read. */
  at = 0;
  /** Where the stretch begins. */
  from = 0;
  /** Where it ends. */
  to = 0;
  /** A quote from which on no quoted string closes, so that no later one needs to be searched to the end again. */
  private unclosedFrom = Number.POSITIVE_INFINITY;
  /** The characters of the message as bytes (see codes.ts). */
  readonly codes: Uint8Array;
  /** True if the message has ASCII characters other than NUL alone. */
  readonly isPlain: boolean;

  constructor(
    readonly text: string,
    private readonly problems: SyntaxProblem[],
  ) {
    this.codes = memoryFor(text);
    this.isPlain = writeCodes(this.codes, text);
  }

  /**
   * Puts the cursor at the beginning of the stretch [from, to). Stretches are read from the top of the message to its
   * bottom: what stands at `to`, a line end or the white space before it, cannot be read afterwards.
   */
  enter(from: number, to: number): this {
    this.at = from;
    this.from = from;
    this.to = to;
    this.unclosedFrom = Number.POSITIVE_INFINITY;
    // Here all loops over characters end by themselves, without asking where they are.
    this.codes[to] = END;
    return this;
  }

  get atEnd(): boolean {
    return this.at >= this.to;
  }

  /** Code of the next character: `END` behind the last one, `OTHER` beyond ASCII. */
  peek(): number {
    return this.codes[this.at] as number;
  }

  /** True if the next character is in one of the sets. */
  isAt(sets: number): boolean {
    return ((setsOf[this.codes[this.at] as number] as number) & sets) !== 0;
  }

  /** Passes the next character if it is the wanted one. */
  take(wanted: number): boolean {
    if (this.codes[this.at] !== wanted) return false;
    this.at++;
    return true;
  }

  /** Passes white space, folds included. */
  skipLws(): void {
    // Mostly there is none.
    if (this.isAt(LWS)) this.skip(LWS);
  }

  /** Passes characters that are in one of the sets. */
  skip(sets: number): void {
    const { codes } = this;
    let at = this.at;
    while ((setsOf[codes[at] as number] as number) & sets) at++;
    this.at = at;
  }

  /** A `token` (RFC 3261 §25.1); empty where none begins. */
  token(): Token {
    const from = this.at;
    this.skip(TOKEN);
    return this.since(from);
  }

  /** Everything up to the next character of one of the sets, whatever it is. */
  until(stops: number): Token {
    const from = this.at;
    this.at = this.find(stops);
    return this.since(from);
  }

  /**
   * A quoted string with its quotes, as written. One that is never closed is reported and taken to end before the
   * next character of `stops`, or with the value.
   */
  quotedString(stops: number): Token {
    const from = this.at;
    this.skipQuotedString(stops);
    return this.since(from);
  }

  /** Passes a quoted string, as `quotedString`. */
  skipQuotedString(stops: number): void {
    const from = this.at;
    const closing = this.closingQuote(from);
    if (closing !== -1) {
      this.at = closing + 1;
      return;
    }
    this.at = from + 1;
    this.at = this.find(stops);
    this.endUnclosed(from);
  }

  /** Reports that the quoted string which began at `from` has no end; it is taken to end here. */
  endUnclosed(from: number): void {
    this.at = this.trimmedEnd(from + 1, this.at);
    this.problem('quoted-string-closed', from, this.at, 'Expected a closing quotation mark', {
      title: 'Add the quotation mark',
      edits: [{ from: this.at, to: this.at, insert: '"' }],
    });
  }

  /** Passes what cannot be read, up to the next character of `stops` that is not within a quoted string. */
  skipTo(stops: number): void {
    while (this.at < this.to && !isOneOf(this.peek(), stops)) {
      const closing = this.peek() === code.QUOTE ? this.closingQuote(this.at) : -1;
      this.at = closing === -1 ? this.at + 1 : closing + 1;
    }
  }

  /** The text from an earlier place up to here. */
  since(from: number): Token {
    return this.tokenOf(from, this.at);
  }

  tokenOf(from: number, to: number): Token {
    return new Written(this.text, from, to);
  }

  /** Passes digits; the number that they spell, or NaN where there are none. */
  digits(): number {
    const { codes } = this;
    const from = this.at;
    let at = from;
    let value = 0;
    for (
      let digit = (codes[at] as number) - code.ZERO;
      digit >= 0 && digit <= 9;
      digit = (codes[at] as number) - code.ZERO
    ) {
      value = value * 10 + digit;
      at++;
    }
    this.at = at;
    if (at === from) return Number.NaN;
    // Of longer numbers the sum is not exact: the engine reads them as it reads them anywhere else.
    return at - from > EXACT_DIGITS ? Number(this.text.slice(from, at)) : value;
  }

  /** Offset of the next character of the sets, or the end of the value. Does not move. */
  find(sets: number): number {
    const { codes } = this;
    const stops = sets | STOP;
    let at = this.at;
    while (((setsOf[codes[at] as number] as number) & stops) === 0) at++;
    return at;
  }

  /** End of what stands before `offset`, white space left out. */
  trimmedEnd(from: number, offset: number): number {
    let end = offset;
    while (end > from && (setsOf[this.codes[end - 1] as number] as number) & LWS) end--;
    return end;
  }

  /** True if no further fault will be listed: then nobody needs to find words for it. */
  get isFull(): boolean {
    return this.problems.length >= MOST_PROBLEMS;
  }

  /** Reports a fault, up to `MOST_PROBLEMS`: who has more of them has no message, but something else. */
  problem(rule: SyntaxRule, from: number, to: number, message: string, fix?: Fix): void {
    const { length } = this.problems;
    if (length >= MOST_PROBLEMS) return;
    const sentence =
      length === MOST_PROBLEMS - 1 ? `${message} (the faults behind it are not listed)` : message;
    this.problems.push(
      fix ? { rule, from, to, message: sentence, fix } : { rule, from, to, message: sentence },
    );
  }

  /** Offset of the quote that closes the one at `open`, or -1. */
  private closingQuote(open: number): number {
    if (open >= this.unclosedFrom) return -1;
    const { codes } = this;
    let at = open + 1;
    while (at < this.to) {
      while (((setsOf[codes[at] as number] as number) & QUOTED_STOP) === 0) at++;
      if (codes[at] === code.QUOTE) return at;
      // A backslash makes the next character, whatever it is, one of the string.
      at += 2;
    }
    this.unclosedFrom = open;
    return -1;
  }
}

const QUOTED_STOP = QUOTE | BACKSLASH | STOP;
