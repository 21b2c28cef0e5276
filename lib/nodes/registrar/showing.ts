import type { Evidence } from '@/lib/sim/scenario';
import type { Passed, Refused } from './registrar-step';

/** What a step decided, with the stretches of the request that it looked at; what the request lacks cannot be shown. */
export function showing(result: Passed, ...stretches: readonly (Evidence | undefined)[]): Passed;
export function showing(result: Refused, ...stretches: readonly (Evidence | undefined)[]): Refused;
export function showing(
  result: Passed | Refused,
  ...stretches: readonly (Evidence | undefined)[]
): Passed | Refused;
export function showing(
  result: Passed | Refused,
  ...stretches: readonly (Evidence | undefined)[]
): Passed | Refused {
  const evidence: Evidence[] = [];
  for (const stretch of stretches) if (stretch) evidence.push({ from: stretch.from, to: stretch.to });
  if (evidence.length === 0) return result;
  // Every step comes through here: an engine makes such an object far more quickly than a copy with one field more.
  if (result.pass) return { pass: true, ask: result.ask, because: result.because, evidence };
  const { status, reason, because, fields, registrar } = result;
  return { pass: false, status, reason, because, fields, registrar, evidence };
}
