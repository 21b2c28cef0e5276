/** A time or a stretch of time for people, from ms: `0 ms`, `50 ms`, `0.5 s`, `32 s`, `3600 s`. */
export function duration(ms: number): string {
  // SIP counts its timers in halves and multiples of a second, and expirations in seconds: minutes would hide both.
  if (ms < 500) return `${trimmed(ms, 1)} ms`;
  return `${trimmed(ms / 1000, 3)} s`;
}

function trimmed(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}
