import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date } from '../headers/date';
import type { Message } from '../message';
import { parse } from '../parse';
import { firstOf } from '../values-of';

const DAY = 24 * 60 * 60 * 1000;
const FIRST = new Date('0000-01-01T00:00:00Z').getTime();
const LAST = new Date('9999-12-31T23:59:59Z').getTime();

describe('a date', () => {
  it('is the instant that was written down, in all years of four digits', () => {
    const instants = fc.integer({ min: FIRST / 1000, max: LAST / 1000 }).map((seconds) => 1000 * seconds);
    fc.assert(
      fc.property(instants, (instant) => {
        const message = dated(new Date(instant).toUTCString());
        expect(message.problems).toEqual([]);
        expect(firstOf(message, date)?.instant).toBe(instant);
      }),
    );
  });

  it('with the weekday of another date is reported, whichever it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: FIRST / DAY, max: Math.floor(LAST / DAY) - 6 }),
        fc.integer({ min: 1, max: 6 }),
        (day, by) => {
          const [right, other] = [day, day + by].map((days) => new Date(days * DAY).toUTCString());
          const message = dated(`${other?.slice(0, 3)}${right?.slice(3)}`);
          expect(message.problems).toMatchObject([
            { rule: 'date-form', fix: { title: `Write ${right?.slice(0, 3)}` } },
          ]);
        },
      ),
    );
  });

  it.each([
    ['Sat, 13 Nov 2010 23:29:00 GMT', 1289690940000],
    ['Sun, 13 Nov 2010 23:29:00 GMT', 1289690940000],
    ['Sat, 13 Nov 2010 23:29:00 CET', Number.NaN],
    ['Sat, 13 Nov 2010 23:29:00', Number.NaN],
    ['Sun, 31 Nov 2010 23:29:00 GMT', Number.NaN],
    ['Sun, 00 Nov 2010 23:29:00 GMT', Number.NaN],
    ['Sat, 13 Nov 2010 23:60:00 GMT', Number.NaN],
    ['Sat, 13 Nov 2010 23:29:00:00 GMT', Number.NaN],
    ['Sat, 1e Nov 2010 23:29:00 GMT', Number.NaN],
    ['2010-11-13T23:29:00Z', Number.NaN],
  ])('%s is %d ms after the beginning of 1970', (written, instant) => {
    expect(firstOf(dated(written), date)?.instant).toBe(instant);
  });
});

function dated(value: string): Message {
  return parse(`SIP/2.0 200 OK\r\nDate: ${value}\r\n\r\n`);
}
