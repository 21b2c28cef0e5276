import { describe, expect, it } from 'vitest';
import { parse } from '@/lib/sip/parse';
import { print } from '@/lib/sip/print';
import { hostilePatterns, hostileText } from './hostile';

it('has no title twice', () => {
  expect(new Set(hostilePatterns.map(({ title }) => title)).size).toBe(hostilePatterns.length);
});

describe.each(hostilePatterns)('$title', (pattern) => {
  it.each([1_000, 32_768])('fills %d characters with whole repetitions', (length) => {
    const text = hostileText(pattern, length);
    expect(text.length).toBeLessThanOrEqual(length);
    expect(text.length).toBeGreaterThan(length - pattern.unit.length - 20);
    expect(text.startsWith(pattern.before)).toBe(true);
    expect(text.endsWith(pattern.after)).toBe(true);
  });

  it('comes out of our parser as it went in', () => {
    const text = hostileText(pattern, 4_096);
    expect(print(parse(text))).toBe(text);
  });
});

it('numbers the repetitions', () => {
  expect(hostileText({ title: '', before: '<', unit: 'a#b#,', after: '>' }, 20)).toBe('<a0b0,a1b1,a2b2,>');
});
