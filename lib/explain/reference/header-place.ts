import { grammarOf } from '@/lib/sip/header-names';
import { splitPath } from '../split-path';

/** Where the reference speaks of a field: the page of its header field, and the place on it. */
export interface HeaderPlace {
  /** Canonical name in lower case: `www-authenticate`. */
  readonly page: string;
  /** `branch`, `+sip.instance`; empty for the header field as a whole. */
  readonly anchor: string;
}

/**
 * The place of a path as explanations have it, `Via;branch` or `Expires`. Undefined for a body and for header fields that
 * are kept whole: of these there is nothing more to say.
 */
export function headerPlace(path: string): HeaderPlace | undefined {
  const { header, part } = splitPath(path);
  const isThere = START_LINES.includes(header) || grammarOf(header) !== undefined;
  return isThere ? { page: header.toLowerCase(), anchor: part.slice(1) } : undefined;
}

const START_LINES: readonly string[] = ['Request-Line', 'Status-Line'];
