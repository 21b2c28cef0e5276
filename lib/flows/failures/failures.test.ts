import { describe, expect, it } from 'vitest';
import { findRule } from '@/lib/rules/find-rule';
import { problemsOf } from '@/lib/session/observe';
import { run } from '@/lib/sim/run';
import type { TransportName } from '../flow';
import type { Failure } from './failure';
import { failures } from './index';

function played(failure: Failure, transport: TransportName, mended: boolean, seed = 1) {
  return run(failure.scenario({ transport, seed, mended }));
}

/** `F3 auth-response-value` for each rule that is broken, with the first message that breaks it; remarks left out. */
function broken(failure: Failure, transport: TransportName, mended: boolean): readonly string[] {
  const first = new Map<string, string>();
  problemsOf(played(failure, transport, mended).packets, failure.accounts).forEach((problems, at) => {
    for (const { rule, severity } of problems) {
      if (severity !== 'info' && !first.has(rule)) first.set(rule, `F${at + 1}`);
    }
  });
  return [...first].map(([rule, message]) => `${message} ${rule}`);
}

describe.each(failures)('failure $id', (failure) => {
  const { failure: story, breaks } = failure;
  const declared = breaks.map(({ message, rule }) => `${message} ${rule}`);

  describe.each(failure.transports)('over %s', (transport) => {
    it.each([1, 2, 3])('has its symptom when broken and none when mended, with seed %i', (seed) => {
      expect(story.symptom(played(failure, transport, false, seed))).toMatch(/^[A-Z0-9].*\.$/s);
      expect(story.symptom(played(failure, transport, true, seed))).toBeUndefined();
    });

    it('comes to an end, broken and mended', () => {
      expect(played(failure, transport, false).ended).not.toBe('limit');
      expect(played(failure, transport, true).ended).not.toBe('limit');
    });
  });

  it('breaks the rules that it declares, and no other', () => {
    const all = new Set(failure.transports.flatMap((transport) => broken(failure, transport, false)));
    expect([...all].sort()).toEqual([...declared].sort());
    for (const { because } of breaks) expect(because).toMatch(/^[a-z].*[^.]$/);
  });

  it('names rules that exist, and tells its story in sentences', () => {
    expect(story.rules.filter((rule) => findRule(rule) === undefined)).toEqual([]);
    expect(story.asked).toMatch(/\?$/);
    for (const text of [story.broken, story.seen, story.why, story.fix, failure.summary]) {
      expect(text).toMatch(/^[A-Z].*\.$/);
    }
    expect(story.read.length).toBeGreaterThan(0);
    for (const place of story.read) expect(place).toMatch(/^RFC \d+ (§[\d.]+|.*)$/);
  });
});

it('each has its own number and id', () => {
  expect(new Set(failures.map(({ failure }) => failure.number)).size).toBe(failures.length);
  expect(new Set(failures.map(({ id }) => id)).size).toBe(failures.length);
});
