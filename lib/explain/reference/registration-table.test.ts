import { describe, expect, it } from 'vitest';
import { describeShared, readShared } from '@/test/shared';
import { inRegistrations } from './registration-table';

describe('the table of header fields in registrations', () => {
  it('says what must be, what may be, and what is not made for them', () => {
    expect(inRegistrations('WWW-Authenticate')).toEqual([
      ['401', 'must'],
      ['407', 'may'],
    ]);
    expect(inRegistrations('Subject')).toEqual([]);
    expect(inRegistrations('Session-Expires')).toBeUndefined();
  });
});

describeShared('the table of header fields in registrations, beside those of the RFCs', () => {
  const rows = [...rowsOf('rfc3261'), ...rowsOf('rfc3327'), ...rowsOf('rfc3608')];
  const names = [...new Set(rows.map(({ name }) => name))];

  it('finds the tables', () => {
    expect(names.length).toBe(46);
  });

  it.each(names)('%s', (name) => {
    const printed = rows.filter((row) => row.name === name).flatMap(cellsOf);
    expect((inRegistrations(name) ?? []).map(String).toSorted()).toEqual(withoutSpecial(printed).toSorted());
  });
});

interface Row {
  readonly name: string;
  /** `R`, `r`, `c`, `rc`, `401`, `404,413`; empty for all messages. */
  readonly where: string;
  readonly register: string;
}

/**
 * The rows of the tables of an RFC: the name, where it is, what proxies do with it, a cell for each method. A row without a
 * name continues the one above.
 */
function rowsOf(rfc: string): readonly Row[] {
  const rows: Row[] = [];
  let methods: readonly string[] = [];
  for (const line of readShared(`rfcs/${rfc}.txt`).split('\n')) {
    const words = line.trim().split(/\s+/);
    const cells = words.slice(-methods.length);
    if (/^ +Header field +where +proxy /.test(line)) methods = words.slice(words.indexOf('proxy') + 1);
    else if (/Table \d/.test(line)) methods = [];
    else if (
      methods.length > 0 &&
      cells.length === methods.length &&
      cells.every((cell) => cell in PRESENCES)
    ) {
      const [first = '', second = ''] = words.slice(0, -methods.length);
      const isNamed = /^[A-Z][\w-]+$/.test(first);
      const where = isNamed ? second : first;
      rows.push({
        name: isNamed ? first : (rows.at(-1)?.name ?? ''),
        where: where in PLACES || /^\d/.test(where) ? where : '',
        register: cells[methods.indexOf('REG')] ?? '',
      });
    }
  }
  return rows;
}

const PRESENCES: Readonly<Record<string, string>> = {
  m: 'must',
  'm*': 'must',
  t: 'should',
  o: 'may',
  c: 'conditional',
  '*': 'with a body',
  '-': '',
};

const PLACES: Readonly<Record<string, readonly string[]>> = {
  R: ['request'],
  r: ['response'],
  rc: ['response'],
  c: ['request', 'response'],
  'c(1)': ['request', 'response'],
  '': ['request', 'response'],
};

function cellsOf({ where, register }: Row): readonly string[] {
  const presence = PRESENCES[register];
  if (!presence) return [];
  return (PLACES[where] ?? where.split(',')).map((place) => `${place},${presence}`);
}

/** Without what is said of all responses already. */
function withoutSpecial(cells: readonly string[]): readonly string[] {
  return [...new Set(cells)].filter(
    (cell) => !/^\dxx,/.test(cell) || !cells.includes(cell.replace(/^\dxx/, 'response')),
  );
}
