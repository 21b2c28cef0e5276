/** ms in one of each unit that may follow a number. */
const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, min: 60_000, h: 3_600_000 };

/**
 * A time as people write it, in whole ms: `500 ms`, `2 s`, `1.5 min`, `1 h 20 min`, or as on a clock `0:50:12.5`. A number
 * alone counts seconds. Undefined if it is none of these.
 */
export function readDuration(text: string): number | undefined {
  const clock = /^(\d+):([0-5]\d):([0-5]\d(?:\.\d+)?)$/.exec(text.trim());
  if (clock !== null) {
    const [, hours, minutes, seconds] = clock.map(Number);
    return Math.round(((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) * 1000);
  }
  if (/^\d+(?:[.,]\d+)?$/.test(text.trim())) return inMs(text.trim(), 's');
  const parts = text.trim().match(/\d+(?:[.,]\d+)?\s*[a-z]+/gi) ?? [];
  if (parts.length === 0 || parts.join('').replace(/\s/g, '') !== text.replace(/\s/g, '')) return undefined;
  return parts.reduce<number | undefined>((sum, part) => {
    const [, number = '', unit = ''] = /^([\d.,]+)\s*([a-z]+)$/i.exec(part) ?? [];
    const ms = inMs(number, unit.toLowerCase());
    return sum === undefined || ms === undefined ? undefined : sum + ms;
  }, 0);
}

function inMs(number: string, unit: string): number | undefined {
  const scale = UNITS[unit];
  return scale === undefined ? undefined : Math.round(Number(number.replace(',', '.')) * scale);
}
