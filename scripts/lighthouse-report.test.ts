import { describe, expect, it } from 'vitest';
import { failures, type LighthouseReport, scoresOf, typical } from './lighthouse-report';

const category = (title: string, score: number | null, ...ids: readonly string[]) => ({
  ...{ title, score },
  auditRefs: ids.map((id) => ({ id, weight: id === 'note' ? 0 : 3 })),
});

function report(performance: number | null, accessibility: number): LighthouseReport {
  return {
    categories: {
      performance: category('Performance', performance, 'blocking', 'paint'),
      accessibility: category('Accessibility', accessibility, 'headings', 'note'),
    },
    audits: {
      blocking: { title: 'Blocking time', score: performance, displayValue: '300 ms' },
      paint: { title: 'Paint', score: 1 },
      headings: {
        title: 'Headings are out of order',
        score: accessibility,
        details: { items: [{ node: { snippet: '<h4>' } }, {}] },
      },
      note: { title: 'Does not count', score: 0 },
    },
    environment: { benchmarkIndex: 1819.6 },
  };
}

describe('a report of Lighthouse', () => {
  it('is shown with the speed of the machine, since that one depends on it', () => {
    expect(scoresOf(report(0.996, 0.994))).toBe(
      'Performance 100, Accessibility 99 (speed of the machine: 1820)',
    );
  });

  it('fails below 100, with what makes it so', () => {
    expect(failures(report(1, 1), false)).toEqual([]);
    expect(failures(report(0.7, 0.99), false)).toEqual([
      { said: 'Performance is 70.', decides: true },
      { said: 'blocking: Blocking time 300 ms', decides: true },
      { said: 'Accessibility is 99.', decides: true },
      { said: 'headings: Headings are out of order <h4>', decides: true },
    ]);
  });

  it('can be spared what a busy machine does to it, and nothing else', () => {
    const decides = (one: LighthouseReport) => failures(one, true).map((failure) => failure.decides);
    expect(decides(report(0.7, 1))).toEqual([false, false]);
    expect(decides(report(0.7, 0.9))).toEqual([false, false, true, true]);
  });

  it('fails where nothing was measured', () => {
    expect(failures(report(null, 1), false)[0]).toEqual({ said: 'Performance is unknown.', decides: true });
    const broken = { ...report(1, 1), runtimeError: { message: 'The page did not load.' } };
    expect(failures(broken, true)).toEqual([{ said: 'The page did not load.', decides: true }]);
  });

  it('is the one in the middle', () => {
    const reports = [report(0.7, 1), report(1, 1), report(0.9, 1)];
    expect(typical(reports)).toBe(reports[2]);
  });
});
