import type { Span } from '@/lib/text/span';

/** Where the last of some parts ends, or `otherwise` where there are none. */
export function endOfLast(parts: readonly Span[], otherwise: number): number {
  // Not to be asked for the element before the first one, which engines look for among the names of properties.
  return parts.length === 0 ? otherwise : (parts[parts.length - 1]?.to ?? otherwise);
}
