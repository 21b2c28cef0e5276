import type { Span } from '@/lib/text/span';
import type { Cursor } from './cursor';

/** A part of a value with its name, before the header's own name is put in front of it. */
export interface NamedSpan extends Span {
  /** `.sent-by` for a part, `;branch` for a parameter, `.nonce` for an auth-param. */
  readonly name: string;
}

/**
 * The grammar of one header field (RFC 3261 §25.1). One file a header in `headers/`.
 * `V` is one value: one hop of a Via list, one contact of a Contact list.
 */
export interface HeaderGrammar<V extends Span> {
  /** Canonical name: `Via`. */
  readonly name: string;
  /** Compact form (RFC 3261 §7.3.3): `v`. */
  readonly compact?: string;
  /** True where one field may hold several values separated by commas (RFC 3261 §7.3.1). */
  readonly list: boolean;
  /** True where the grammar allows that nothing follows the colon: `Supported:`. */
  readonly mayBeEmpty?: boolean;
  /**
   * Reads one value from the cursor. Never throws: what cannot be read is reported with `cursor.problem` and
   * skipped up to the next comma (list) or to the end. Always makes progress.
   */
  readonly read: (cursor: Cursor) => V;
  /** The named parts of a value, in order of position, not overlapping. */
  readonly parts: (value: V) => readonly NamedSpan[];
}
