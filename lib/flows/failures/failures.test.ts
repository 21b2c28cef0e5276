import { describe, expect, it } from 'vitest';
import type { NodeState } from '@/lib/nodes/node-state';
import { findRule } from '@/lib/rules/find-rule';
import { problemsOf } from '@/lib/session/observe';
import { run } from '@/lib/sim/run';
import type { Scenario } from '@/lib/sim/scenario';
import { isHealthy } from '../evidence';
import { defaultOptions, type TransportName } from '../flow';
import type { Failure } from './failure';
import { failures } from './index';

function played(failure: Failure, transport: TransportName, mended: boolean, seed = 1) {
  return run(failure.scenario({ transport, seed, mended }));
}

/** Broken, they come right by themselves in the end, and what is wrong is how long that takes or what it costs. */
const ENDS_WELL_TOO_LATE = ['frozen-count', 'reboot-keeps-call-id'];

/** What is different about those that are not mended at one place alone. */
const MENDED_AT: Readonly<Record<string, readonly string[]>> = {
  // All phones are of the same kind.
  'all-at-once': ['bob', 'carol', 'dave', 'erin', 'frank', 'grace', 'heidi', 'ivan'],
  // The restart itself says whether the phone keeps its Call-ID.
  'reboot-keeps-call-id': ['commands'],
  // A push notification is no SIP: the command says when one comes.
  'sleeping-phone': ['commands', 'proxy'],
  // Only a phone that asks for a password gets it once more.
  'stale-missing': ['commands', 'server'],
  // The account that is to register is named by its address, which is what is misspelt.
  'which-refusal': ['commands', 'bob'],
};

/** What makes up a scenario, by name: each node, and each thing beside them. */
function partsOf({ nodes, handle: _same, ...rest }: Scenario<NodeState>): Readonly<Record<string, unknown>> {
  return {
    ...rest,
    ids: nodes.map(({ id }) => id),
    ...Object.fromEntries(nodes.map((node) => [node.id, node])),
  };
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
  const isWell = story.healthy ?? isHealthy;
  const declared = breaks.map(({ message, rule }) => `${message} ${rule}`);

  describe.each(failure.transports)('over %s', (transport) => {
    it.each([1, 2, 3])('shows its symptom when broken, and is healthy when mended, with seed %i', (seed) => {
      const ill = played(failure, transport, false, seed);
      const well = played(failure, transport, true, seed);
      expect(story.symptom(ill)).toMatch(/^[A-Z0-9].*\.$/s);
      expect(story.symptom(well)).toBeUndefined();
      expect(isWell(ill)).toBe(ENDS_WELL_TOO_LATE.includes(failure.id));
      expect(isWell(well)).toBe(true);
    });

    it('comes to an end, broken and mended', () => {
      expect(played(failure, transport, false).ended).not.toBe('limit');
      expect(played(failure, transport, true).ended).not.toBe('limit');
    });
  });

  it('is mended by what works: not where everything is lost, nor where nobody does anything', () => {
    const mended = failure.scenario({ ...defaultOptions(failure), mended: true });
    expect(isWell(run({ ...mended, links: [{ loss: 1 }] }))).toBe(false);
    expect(isWell(run({ ...mended, commands: [] }))).toBe(false);
  });

  it('is mended at one place, and what people do is the same', () => {
    const parts = (mended: boolean) => partsOf(failure.scenario({ ...defaultOptions(failure), mended }));
    const [ill, well] = [parts(false), parts(true)];
    const names = Object.keys({ ...ill, ...well });
    const different = names.filter((name) => JSON.stringify(ill[name]) !== JSON.stringify(well[name]));
    expect(different).toEqual(MENDED_AT[failure.id] ?? [expect.not.stringMatching(/^commands$/)]);
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
