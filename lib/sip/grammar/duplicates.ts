import type { Span } from '@/lib/text/span';
import type { Cursor } from '../cursor';
import type { Token } from '../message';

/** Reports each parameter whose name stands earlier in the same value (RFC 3261 §7.3.1). */
export function reportDuplicates(
  cursor: Cursor,
  parameters: readonly (Span & { readonly name: Token })[],
): void {
  if (parameters.length < 2) return;
  const seen = new Set<string>();
  for (const { name, from, to } of parameters) {
    const key = name.value.toLowerCase();
    if (seen.has(key)) {
      cursor.problem('duplicate-parameter', from, to, `Expected ${key} only once in one value`);
    }
    seen.add(key);
  }
}
