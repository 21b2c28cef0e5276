/**
 * A stretch of time for people, from ms: `50 ms`, `0.5 s`, `32 s`, `2 min 32 s`, `50 min`, `20 h`, and by years where it is
 * longer than anybody waits: `136 years`.
 */
export function duration(ms: number): string {
  if (ms < 500) return `${trimmed(ms, 1)} ms`;
  if (ms < 60_000) return `${trimmed(ms / 1000, 3)} s`;
  if (ms >= YEAR) return counted(Math.floor(ms / YEAR), 'year');
  const minutes = Math.floor(ms / 60_000);
  const parts = [
    [Math.floor(minutes / 60), 'h'],
    [minutes % 60, 'min'],
    [trimmed((ms % 60_000) / 1000, 3), 's'],
  ] as const;
  return parts.flatMap(([count, unit]) => (Number(count) === 0 ? [] : [`${count} ${unit}`])).join(' ');
}

const YEAR = 365 * 86_400_000;

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function trimmed(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}
