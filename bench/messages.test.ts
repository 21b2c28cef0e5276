import { describe, expect, it } from 'vitest';
import { samplesOf, workloads } from './messages';
import { ours } from './parsers/ours';

describe.each(workloads)('$title', (workload) => {
  const samples = samplesOf(workload);

  it('has 500 messages, and no branch twice', () => {
    expect(samples).toHaveLength(500);
    expect(new Set(samples.map(({ text }) => text)).size).toBe(500);
    expect(new Set(samples.map(({ branch }) => branch)).size).toBe(500);
  });

  it('has always the same ones', () => {
    expect(samplesOf(workload)).toEqual(samples);
  });

  it('is read by our parser without a problem', () => {
    for (const { text, method, branch } of samples) {
      expect(ours.facts(text)).toEqual({ method, branch, problems: [] });
    }
  });

  it('says how long its bodies are', () => {
    for (const { text } of samples) {
      const [header = '', body] = text.split('\r\n\r\n');
      expect(header.endsWith(`\r\nContent-Length: ${body?.length}`)).toBe(true);
    }
  });
});
