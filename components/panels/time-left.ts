/** What is left of a registration, from ms: `3550 s`. Seconds begun count whole, as nothing has expired before 0. */
export function timeLeft(ms: number): string {
  return ms > 0 ? `${Math.ceil(ms / 1000)} s` : 'expired';
}
