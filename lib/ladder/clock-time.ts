import { duration } from './duration';

/**
 * A time on a clock that stood at zero when the run began, from ms: `200 ms`, `32 s`, and from a minute on with hours and
 * minutes, `0:50:12.5`, so that an hour of waiting is seen as one.
 */
export function clockTime(ms: number): string {
  if (ms < 60_000) return duration(ms);
  const seconds = Math.floor(ms / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const part = Math.round(ms % 1000);
  const fraction = part === 0 ? '' : `.${String(part).padStart(3, '0').replace(/0+$/, '')}`;
  return `${hours}:${twoDigits(minutes)}:${twoDigits(seconds % 60)}${fraction}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
