import type { Way } from '@/lib/text/way';

/** One message that a program wrote into its log. */
export interface LoggedMessage {
  /** As it travelled: without what the log puts around it, and before its lines. */
  readonly text: string;
  /** `at` counts from the first message of the log. */
  readonly way: Way;
  /** Where in the log an offset of the text stands. */
  readonly placeOf: (offset: number) => number;
}

/** How some program writes SIP messages into a text. */
export interface LogFormat {
  readonly name: string;
  readonly recognises: (text: string) => boolean;
  /** The messages in their order. Takes time in proportion to the length of the text. */
  readonly cut: (text: string) => readonly LoggedMessage[];
}

/** A way of which parts may be unknown. */
export type LoggedWay = { readonly [K in keyof Way]: Way[K] | undefined };

/** What tells one format from another. */
export interface LogShape {
  readonly name: string;
  /** What stands above each message, up to the beginning of its first line. With the flags `gm`. */
  readonly above: RegExp;
  /** A line that is part of the message no more, where another message is not what ends it. With the flag `m`. */
  readonly below?: RegExp;
  /** What the named groups of `above` say of the way; `at` in ms from any moment on. Undefined is what they do not say. */
  readonly wayOf: (groups: Readonly<Record<string, string | undefined>>) => LoggedWay;
  /** What may stand before each line; it is taken off if it stands before the first one. With the flag `y`. */
  readonly margin?: RegExp;
  /** True if a CR is written as a dot. */
  readonly dots?: boolean;
}
