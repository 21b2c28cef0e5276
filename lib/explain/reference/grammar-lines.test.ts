import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeShared, sharedPath } from '@/test/shared';
import { grammarLines, writtenHeaders } from './grammar-lines';
import { headerReferences } from './header-references';

describe('the rules of the grammar', () => {
  it.each(writtenHeaders())('begin for %s with the rule of its name', (header) => {
    expect(grammarLines(header)[0]?.rule).toBe(header);
    expect(headerReferences.map(({ name }) => name)).toContain(header);
  });

  it('know nothing of a header field that none of our documents defines', () => {
    expect(grammarLines('Session-Expires')).toEqual([]);
  });
});

describeShared('the rules of the grammar in the RFCs', () => {
  const all = writtenHeaders().flatMap(grammarLines);
  const rules = [...new Map(all.map((production) => [production.rule, production])).values()];

  it.each(rules)('$rule is written so in $spec', ({ rule, is, spec }) => {
    const number = /^RFC (\d+)/.exec(spec)?.[1] ?? '';
    expect(rulesIn(number)).toContain(`${rule}=${is}`.replace(/\s+/g, ''));
  });
});

/** An RFC without page breaks, comments of the grammar and white space. */
function rulesIn(rfc: string): string {
  return fs
    .readFileSync(sharedPath(`rfcs/rfc${rfc}.txt`), 'utf8')
    .split('\n')
    .filter((line) => !/^(?:\f|RFC \d+ |\S.*\[Page \d+\]$)/.test(line))
    .map((line) => line.replace(/(?<=\s);\s.*$/, ''))
    .join('')
    .replace(/\s+/g, '');
}
