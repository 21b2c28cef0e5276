import type { Fix } from '@/lib/text/problem';
import { code, isOneOf, LWS, TOKEN } from './characters';
import type { SyntaxProblem, Token } from './message';
import type { SyntaxRule } from './syntax-rules';

/** What `peek` answers at the end of the value. */
export const END = -1;

/**
 * Walks through one header value, from left to right. Every line end within the value belongs to a fold, so that the
 * grammars see folds as white space and never meet a line. All offsets are offsets into the whole message.
 *
 * It is the one class of the parser because a position that moves is its whole purpose.
 */
export class Cursor {
  /** The next character to be read. */
  at: number;
  /** A quote from which on no quoted string closes, so that no later one needs to be searched to the end again. */
  private unclosedFrom = Number.POSITIVE_INFINITY;

  constructor(
    readonly text: string,
    readonly from: number,
    readonly to: number,
    private readonly problems: SyntaxProblem[],
  ) {
    this.at = from;
  }

  get atEnd(): boolean {
    return this.at >= this.to;
  }

  /** Code of the next character, or `END`. */
  peek(): number {
    return this.at < this.to ? this.text.charCodeAt(this.at) : END;
  }

  /** Passes the next character if it is the wanted one. */
  take(wanted: number): boolean {
    const found = this.peek() === wanted;
    if (found) this.at++;
    return found;
  }

  /** Passes white space, folds included. */
  skipLws(): void {
    this.skip(LWS);
  }

  /** Passes characters that are in one of the sets. */
  skip(sets: number): void {
    while (isOneOf(this.peek(), sets)) this.at++;
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
    while (this.at < this.to && !isOneOf(this.peek(), stops)) this.at++;
    return this.since(from);
  }

  /**
   * A quoted string with its quotes, as written. One that is never closed is reported and taken to end before the
   * next character of `stops`, or with the value.
   */
  quotedString(stops: number): Token {
    const from = this.at;
    const closing = this.closingQuote(from);
    this.at = (closing === -1 ? from : closing) + 1;
    if (closing !== -1) return this.since(from);
    this.until(stops);
    return this.unclosed(from);
  }

  /** Reports that the quoted string which began at `from` has no end; it is taken to end here. */
  unclosed(from: number): Token {
    this.at = trimmedEnd(this.text, from + 1, this.at);
    this.problem('quoted-string-closed', from, this.at, 'Expected a closing quotation mark', {
      title: 'Add the quotation mark',
      edits: [{ from: this.at, to: this.at, insert: '"' }],
    });
    return this.since(from);
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
    return { value: this.text.slice(from, to), from, to };
  }

  /** Offset of the next character of the sets, or the end of the value. Does not move. */
  find(sets: number): number {
    let at = this.at;
    while (at < this.to && !isOneOf(this.text.charCodeAt(at), sets)) at++;
    return at;
  }

  /** End of what stands before `offset`, white space left out. */
  trimmedEnd(from: number, offset: number): number {
    return trimmedEnd(this.text, from, offset);
  }

  problem(rule: SyntaxRule, from: number, to: number, message: string, fix?: Fix): void {
    this.problems.push(fix ? { rule, from, to, message, fix } : { rule, from, to, message });
  }

  /** Offset of the quote that closes the one at `open`, or -1. */
  private closingQuote(open: number): number {
    if (open >= this.unclosedFrom) return -1;
    for (let at = open + 1; at < this.to; at++) {
      const found = this.text.charCodeAt(at);
      if (found === code.QUOTE) return at;
      if (found === code.BACKSLASH) at++;
    }
    this.unclosedFrom = open;
    return -1;
  }
}

function trimmedEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && isOneOf(text.charCodeAt(end - 1), LWS)) end--;
  return end;
}
