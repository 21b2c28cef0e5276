import type { Fix } from '@/lib/text/problem';
import type { Span } from '@/lib/text/span';

/** A value that was read at a place: the span covers exactly the characters it was read from. */
export interface Located<T> extends Span {
  readonly value: T;
}

/** A piece of text at a place, as written. */
export type Token = Located<string>;

/**
 * A fault of syntax. The parser says where and what it expected; the rule of the same id says why it matters.
 * Severity, reason and RFC section live in that rule alone.
 */
export interface SyntaxProblem extends Span {
  /** Id of the rule in `lib/rules` that explains this fault. */
  readonly rule: string;
  /** One sentence: `Expected a comma between realm and nonce`. */
  readonly message: string;
  readonly fix?: Fix;
}

/** `REGISTER sips:ss2.biloxi.example.com SIP/2.0` (RFC 3261 §7.1). */
export interface RequestLine extends Span {
  readonly kind: 'request';
  readonly method: Token;
  readonly uri: Token;
  readonly version: Token;
}

/** `SIP/2.0 401 Unauthorized` (RFC 3261 §7.2). */
export interface StatusLine extends Span {
  readonly kind: 'response';
  readonly version: Token;
  readonly status: Located<number>;
  readonly reason: Token;
}

/** A first line that is neither; kept whole. */
export interface UnreadableLine extends Span {
  readonly kind: 'unreadable';
}

export type StartLine = RequestLine | StatusLine | UnreadableLine;

/** A named part of a header value: `branch` of Via, `number` of CSeq, `nonce` of Authorization. */
export interface Piece extends Span {
  /**
   * What it is: `Via;branch` for a parameter, `Via.sent-by` for a part, `Authorization.nonce` for an auth-param,
   * `Request-Line.method`, `Status-Line.status`. Header names are canonical, parameter names lower case.
   * Empty for punctuation, white space and everything that has no name.
   */
  readonly path: string;
}

/** One header field as it stands in the message, folded lines included. */
export interface HeaderField extends Span {
  /** As written: `v`, `via`, `Via`. */
  readonly name: Token;
  /** `Via` for `v` and for `VIA`; the name as written where it is unknown. */
  readonly canonical: string;
  /** Field value without leading and trailing white space; may span folded lines. */
  readonly value: Token;
  /** True if there is a grammar for this header; otherwise it is kept whole. */
  readonly known: boolean;
  /** What the header's grammar read; ask for it with `valuesOf(message, via)`. */
  readonly values: readonly unknown[];
}

/** What `parse` returns for every string. */
export interface Message {
  readonly text: string;
  readonly startLine: StartLine;
  /** In the order in which they stand in the text. */
  readonly headers: readonly HeaderField[];
  /** Everything after the empty line. */
  readonly body: Span;
  readonly problems: readonly SyntaxProblem[];
}
