import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { choicesOf } from '@/lib/flows/flow-choice';
import { attemptSetup, flowOfChallenge } from '@/lib/session/attempt-setup';
import { scenarioOf } from '@/lib/session/scenario-of';
import type { Edit } from '@/lib/sim/edit';
import { run } from '@/lib/sim/run';
import type { Attempt, Challenge, FlowRun, Outcome } from './challenge';
import { challenges } from './index';
import type { Try } from './tries/try';

/** One or more whole sentences. */
const SENTENCES = /^[A-Z“].*[.?!]$/;

/** What is said to tries that fall short: one file a challenge. */
const tries = import.meta.glob<readonly Try[]>(
  ['./tries/*.ts', '!./tries/try.ts', '!./tries/changed-text.ts'],
  {
    eager: true,
    import: 'tries',
  },
);

describe.each(challenges.map((challenge) => [challenge.id, challenge] as const))('%s', (id, challenge) => {
  it('is named after its file and has hints and sentences', () => {
    expect(fs.existsSync(path.resolve('lib/challenges', `${id}.ts`))).toBe(true);
    expect(challenge.hints.length).toBeGreaterThan(0);
    for (const text of [challenge.task, challenge.afterwards, ...challenge.hints]) {
      expect(text).toMatch(SENTENCES);
    }
  });

  it('starts short of its goal and says what happened', () => {
    const outcome = judge(challenge, challenge.start);
    expect(outcome.reached).toBe(false);
    expect(outcome.observed).toMatch(SENTENCES);
  });

  it('is not reached where nothing arrives', () => {
    const { edits = [], choices = {} } = challenge.start;
    const silence: Edit = { kind: 'link', conditions: { loss: 1 } };
    expect(judge(challenge, { choices, edits: [...edits, silence] }).reached).toBe(false);
  });

  it('is not reached by the loss of one message, or by a party that is off', () => {
    expect(lucky(challenge).length > 0).toBe(REACHED_BY_LOSS.has(id));
  });

  const solutions = [challenge.solution, ...(challenge.otherSolutions ?? [])];
  it.each(solutions.map((attempt, n) => [n + 1, attempt] as const))(
    'solution %i reaches it',
    (_n, attempt) => {
      expect(judge(challenge, attempt)).toEqual({
        reached: true,
        observed: expect.stringMatching(SENTENCES),
      });
    },
  );

  it('is solved by editing the packets that the reader is invited to edit', () => {
    const { editable } = challenge;
    const sent = play(challenge, challenge.start).packets.map((packet) => packet.id);
    expect(sent).toEqual(expect.arrayContaining([...(editable ?? [])]));
    const edits = solutions.flatMap((attempt) => attempt.edits ?? []);
    const replaced = edits.flatMap((edit) => (edit.kind === 'replace' ? [edit.packet] : []));
    expect(editable ?? replaced).toEqual(expect.arrayContaining(replaced));
  });

  it('is solved by what the reader can choose', () => {
    const offered = choicesOf(flowOfChallenge(challenge)).map(({ key }) => key);
    const changed = solutions.flatMap((attempt) => choicesBetween(challenge.start, attempt));
    expect(offered).toEqual(expect.arrayContaining(changed));
    expect(changed).not.toContain('mended');
  });

  const fallingShort = tries[`./tries/${id}.ts`] ?? [];
  it('has tries that fall short', () => {
    expect(fallingShort.length).toBeGreaterThanOrEqual(2);
  });

  it.each(fallingShort)('says what happened to a try: $name', ({ attempt, observed }) => {
    expect(judge(challenge, attempt)).toEqual({ reached: false, observed });
  });
});

it('no try belongs to a challenge that does not exist', () => {
  const known = challenges.map(({ id }) => `./tries/${id}.ts`);
  expect(Object.keys(tries).filter((file) => !known.includes(file))).toEqual([]);
});

/** A phone that never gets an answer waits, and so does not come to be banned: that is one of the ways. */
const REACHED_BY_LOSS: ReadonlySet<string> = new Set(['before-the-ban']);

/** What reaches the goal of a challenge without a thought: one of the first messages lost, or a party switched off. */
function lucky(challenge: Challenge): readonly Edit[] {
  const { edits = [], choices = {} } = challenge.start;
  const { packets, start } = play(challenge, challenge.start);
  const losses = packets
    .filter(({ repeats }) => repeats === undefined)
    .slice(0, 12)
    .flatMap(({ id }): readonly Edit[] => [
      { kind: 'drop', packet: id },
      { kind: 'drop', packet: id, repeats: true },
    ]);
  const outages = Object.keys(start.nodes).map((node): Edit => ({ kind: 'down', node, from: 0, to: DAY }));
  return [...losses, ...outages].filter(
    (edit) => judge(challenge, { choices, edits: [...edits, edit] }).reached,
  );
}

const DAY = 86_400_000;

function judge(challenge: Challenge, attempt: Attempt): Outcome {
  return challenge.goal(play(challenge, attempt));
}

function play({ flow }: Challenge, attempt: Attempt): FlowRun {
  const setup = attemptSetup(flow, attempt);
  return run(scenarioOf(flow, setup), setup.edits);
}

/** Keys of the choices that two attempts answer otherwise. */
function choicesBetween({ choices: one = {} }: Attempt, { choices: other = {} }: Attempt): readonly string[] {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].filter((key) => one[key] !== other[key]);
}
