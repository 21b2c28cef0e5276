import type { Evidence } from '@/lib/sim/scenario';

/** What a step decided, with the stretches of the request that it looked at; what the request lacks cannot be shown. */
export function showing<R extends { readonly evidence?: readonly Evidence[] }>(
  result: R,
  ...stretches: readonly (Evidence | undefined)[]
): R {
  const evidence: Evidence[] = [];
  for (const stretch of stretches) if (stretch) evidence.push({ from: stretch.from, to: stretch.to });
  return evidence.length === 0 ? result : { ...result, evidence };
}
