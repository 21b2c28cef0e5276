import type { Fix } from '@/lib/text/problem';
import type { Span } from '@/lib/text/span';
import { COMMA, code, LWS } from '../characters';
import type { Cursor } from '../cursor';
import type { NamedSpan } from '../header-grammar';
import type { Located, Token } from '../message';
import { wholeValue } from './whole-value';

/** `Sat, 13 Nov 2010 23:29:00 GMT`. A number that is not written as it should be is NaN. */
export interface SipDate extends Span {
  readonly weekday: Token;
  readonly day: Located<number>;
  readonly month: Token;
  readonly year: Located<number>;
  readonly time: Token;
  readonly zone: Token;
  /** Milliseconds since the beginning of 1970 in GMT; NaN where day, time or zone cannot be read. */
  readonly instant: number;
}

/**
 * Reads `SIP-date = wkday "," SP 2DIGIT SP month SP 4DIGIT SP time SP "GMT"` (RFC 3261 §25.1). Case does not matter, and
 * a fold or more white space is as good as the one space (§7.3.1). A weekday that is not the one of the date is a fault
 * too: one of both is wrong, and nobody can tell which.
 *
 *     Sat, 13 Nov 2010 23:29:00 GMT
 *     ^
 */
export function readSipDate(cursor: Cursor): SipDate {
  const { at: from, to } = cursor;
  const words = readWords(cursor);
  if (!words) {
    cursor.at = to;
    cursor.problem('date-form', from, to, 'Expected a date such as Sat, 13 Nov 2010 23:29:00 GMT');
    return noDate(cursor.tokenOf(from, from), to);
  }
  const { day, year, time, zone } = words;
  const midnight = midnightOf(words);
  reportWords(cursor, words, midnight);
  return {
    ...words,
    day: { value: digits(day.value, 2), from: day.from, to: day.to },
    year: { value: digits(year.value, 4), from: year.from, to: year.to },
    instant: isGmt(zone) ? midnight + 1000 * secondsOf(time.value) : Number.NaN,
    from,
    to: cursor.at,
  };
}

/** The named spans of a date: `.weekday`, `.day`, `.month`, `.year`, `.time`, `.zone`; `.value` of what is none. */
export function sipDateParts(date: SipDate): readonly NamedSpan[] {
  if (date.weekday.from === date.weekday.to) return wholeValue(date);
  return PARTS.map((part) => ({ name: `.${part}`, from: date[part].from, to: date[part].to }));
}

const PARTS = ['weekday', 'day', 'month', 'year', 'time', 'zone'] as const;
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

type Words = Readonly<Record<(typeof PARTS)[number], Token>>;

/**
 * The parts of a date, of which only the zone may be missing; undefined for something else.
 *
 *     Sat, 13 Nov 2010 23:29:00 GMT
 *     ^
 */
function readWords(cursor: Cursor): Words | undefined {
  const weekday = cursor.until(LWS | COMMA);
  if (weekday.from === weekday.to || !cursor.take(code.COMMA)) return undefined;
  const words = {
    weekday,
    day: nextWord(cursor),
    month: nextWord(cursor),
    year: nextWord(cursor),
    time: nextWord(cursor),
    zone: nextWord(cursor),
  };
  return words.time.from < words.time.to ? words : undefined;
}

/**
 *     Sat, 13 Nov 2010 23:29:00 GMT
 *             ^
 */
function nextWord(cursor: Cursor): Token {
  cursor.skipLws();
  return cursor.until(LWS);
}

function noDate(none: Token, to: number): SipDate {
  const number = { value: Number.NaN, from: none.from, to: none.to };
  const words = { weekday: none, day: number, month: none, year: number, time: none, zone: none };
  return { ...words, instant: Number.NaN, from: none.from, to };
}

function reportWords(cursor: Cursor, words: Words, midnight: number): void {
  const { day, month, year, time } = words;
  reportWeekday(cursor, words, midnight);
  const hasDay = !Number.isNaN(digits(day.value, 2));
  const hasMonth = indexIn(MONTHS, month) !== -1;
  const hasYear = !Number.isNaN(digits(year.value, 4));
  if (!hasDay) report(cursor, day, 'Expected the day of the month in two digits', leadingZero(day));
  if (!hasMonth) report(cursor, month, `Expected one of ${MONTHS.join(', ')}`);
  if (!hasYear) report(cursor, year, 'Expected the year in four digits');
  if (hasDay && hasMonth && hasYear && Number.isNaN(midnight)) {
    report(cursor, { from: day.from, to: year.to }, 'Expected a day that this month has');
  }
  if (Number.isNaN(secondsOf(time.value))) report(cursor, time, 'Expected a time from 00:00:00 to 23:59:59');
  reportZone(cursor, words);
}

/**
 *     Fri, 13 Nov 2010 23:29:00 GMT
 *     ^
 */
function reportWeekday(cursor: Cursor, { weekday, day }: Words, midnight: number): void {
  const { from, to } = weekday;
  const found = indexIn(WEEKDAYS, weekday);
  const right = Number.isNaN(midnight) ? undefined : WEEKDAYS[new Date(midnight).getUTCDay()];
  const fix =
    right === undefined ? undefined : { title: `Write ${right}`, edits: [{ from, to, insert: right }] };
  if (found === -1) report(cursor, weekday, `Expected one of ${WEEKDAYS.join(', ')}`, fix);
  else if (fix && right !== WEEKDAYS[found]) report(cursor, weekday, `Expected ${right} for this date`, fix);
  if (day.from === to + 1) {
    report(cursor, { from: to, to: day.from }, 'Expected a space behind the comma', {
      title: 'Add the space',
      edits: [{ from: day.from, to: day.from, insert: ' ' }],
    });
  }
}

/**
 *     Sat, 13 Nov 2010 23:29:00 UTC
 *                               ^
 */
function reportZone(cursor: Cursor, { time, zone }: Words): void {
  if (isGmt(zone)) return;
  const { from, to } = zone;
  if (from === to) {
    report(cursor, { from: time.to, to: time.to }, 'Expected GMT behind the time', {
      title: 'Add GMT',
      edits: [{ from: time.to, to: time.to, insert: ' GMT' }],
    });
  } else {
    const isSame = SAME_AS_GMT.has(zone.value.toUpperCase());
    const fix = { title: 'Write GMT', edits: [{ from, to, insert: 'GMT' }] };
    report(cursor, zone, 'Expected GMT: a date has no other zone', isSame ? fix : undefined);
  }
}

/** What others call the same zone. */
const SAME_AS_GMT = new Set(['UTC', 'UT', 'Z', '+0000', '-0000', '+00:00']);

function isGmt({ value }: Token): boolean {
  return value.toUpperCase() === 'GMT';
}

function leadingZero({ value, from }: Token): Fix | undefined {
  const isOneDigit = !Number.isNaN(digits(value, 1));
  return isOneDigit ? { title: 'Add a zero', edits: [{ from, to: from, insert: '0' }] } : undefined;
}

/** Milliseconds since the beginning of 1970 at which the day begins; NaN for a day that there is not. */
function midnightOf({ day, month, year }: Words): number {
  const wanted = digits(day.value, 2);
  const inMonth = indexIn(MONTHS, month);
  const date = new Date(0);
  date.setUTCFullYear(digits(year.value, 4), inMonth, wanted);
  return inMonth !== -1 && date.getUTCDate() === wanted ? date.getTime() : Number.NaN;
}

/** Seconds since midnight from `23:29:00`; NaN for anything else. */
function secondsOf(time: string): number {
  const [hours = '', minutes = '', seconds = '', ...more] = time.split(':');
  const [h, m, s] = [digits(hours, 2), digits(minutes, 2), digits(seconds, 2)];
  return h < 24 && m < 60 && s < 60 && more.length === 0 ? 3600 * h + 60 * m + s : Number.NaN;
}

/** The number that a text of so many digits states; NaN for anything else. */
function digits(text: string, count: number): number {
  return text.length === count && /^[0-9]+$/.test(text) ? Number(text) : Number.NaN;
}

function indexIn(names: readonly string[], { value }: Token): number {
  const name = value.charAt(0).toUpperCase() + value.slice(1).toLowerCase();
  return names.indexOf(name);
}

function report(cursor: Cursor, { from, to }: Span, expected: string, fix?: Fix): void {
  cursor.problem('date-form', from, to, expected, fix);
}
