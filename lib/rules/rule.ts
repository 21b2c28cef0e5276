import type { Message } from '@/lib/sip/message';
import type { Fix, Severity } from '@/lib/text/problem';
import type { Span } from '@/lib/text/span';
import type { Way } from '@/lib/text/way';

/** One message of an exchange, with what is known of its way. */
export interface Observed extends Way {
  readonly message: Message;
  /** True if the same text went the same way before: a retransmission. */
  readonly repeats?: boolean;
}

/** What the judge knows: messages in the order in which they were seen, and any passwords that it was told. */
export interface Exchange {
  readonly messages: readonly Observed[];
  /** Password of a user in a realm; undefined if unknown. */
  readonly passwordOf: (username: string, realm: string) => string | undefined;
}

/** Something that a rule found in a message. */
export interface Finding extends Span {
  /** One sentence: what is wrong and what was expected. Starts with `Expected` where the repair is unambiguous. */
  readonly message: string;
  readonly fix?: Fix;
}

/** A finding in one message of an exchange. */
export interface ExchangeFinding extends Finding {
  /** Index into `exchange.messages`. */
  readonly at: number;
}

interface RuleBase {
  /** Stable id, kebab-case: the name of its file. */
  readonly id: string;
  /** A short statement of what is right: `Credentials are separated by commas`. */
  readonly title: string;
  readonly severity: Severity;
  /** What the severity rests on. */
  readonly basis: 'MUST' | 'SHOULD' | 'grammar' | 'policy';
  /** `RFC 3261 §22.4`. */
  readonly spec: string;
  /** Why it matters: what goes wrong otherwise, and where one meets it. Plain sentences. */
  readonly why: string;
  /** What to do about it, in one or two sentences. */
  readonly remedy: string;
}

/**
 * An example in which lines of `^^^` mark, under the line that they stand below, what the rule reports
 * (see lib/text/marked.ts). Lines end in LF here and in CRLF when they are judged. An exchange is written as
 * several messages with `--` lines between them, which may tell the way of the message below (see lib/text/way.ts). Most are made of those in `examples/registration.ts` by `changed`,
 * which takes a diff, and `inTurn`.
 */
export type MarkedText = string;

/** A rule that looks at one message alone. */
export interface MessageRule extends RuleBase {
  readonly scope: 'message';
  readonly good: readonly MarkedText[];
  readonly bad: readonly MarkedText[];
  readonly check: (message: Message) => readonly Finding[];
}

/** A rule that compares messages: request with response, a retry with what it answers. */
export interface ExchangeRule extends RuleBase {
  readonly scope: 'exchange';
  readonly good: readonly MarkedText[];
  readonly bad: readonly MarkedText[];
  readonly check: (exchange: Exchange) => readonly ExchangeFinding[];
}

export type Rule = MessageRule | ExchangeRule;
