import { type Interval, intervalParts, readInterval } from '../grammar/interval';
import type { HeaderGrammar } from '../header-grammar';

/** `Min-SE: 90`, in seconds (RFC 4028 §5): no session may be kept alive at shorter intervals. */
export const minSe: HeaderGrammar<Interval> = {
  name: 'Min-SE',
  list: false,
  read: readInterval,
  parts: intervalParts,
};
