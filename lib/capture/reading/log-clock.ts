/**
 * The first time of day in a text, with the date before it if there is one, in ms: from 1970 on, from the year 2000 on where
 * the year is not told, or from midnight on. Undefined if there is none. Time zones do not matter here: only differences do.
 *
 *     2026/11/22 10:00:00.000000    2026-11-22 10:00:00    Nov 22 10:00:00    10:00:00.123456
 *     ^
 */
export function logClock(text: string): number | undefined {
  const found = CLOCK.exec(text)?.groups;
  if (!found) return undefined;
  const [hours, minutes, seconds] = [Number(found.hours), Number(found.minutes), Number(found.seconds)];
  return dayOf(found) + ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

const CLOCK =
  /(?:(?<year>\d{4})[-/](?<month>\d\d)[-/](?<day>\d\d)[ \tT]|(?<name>[A-Z][a-z]{2}) +(?<date>\d{1,2}) +)?\b(?<hours>\d\d):(?<minutes>\d\d):(?<seconds>\d\d(?:\.\d{1,9})?)/;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function dayOf({ year, month, day, name = '', date }: Readonly<Record<string, string | undefined>>): number {
  if (year !== undefined) return Date.UTC(Number(year), Number(month) - 1, Number(day));
  return MONTHS.includes(name) ? Date.UTC(2000, MONTHS.indexOf(name), Number(date)) : 0;
}
