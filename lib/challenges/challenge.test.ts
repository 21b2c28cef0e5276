import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFlow } from '@/lib/flows/find-flow';
import { defaultOptions, type Flow } from '@/lib/flows/flow';
import type { Edit } from '@/lib/sim/edit';
import { run } from '@/lib/sim/run';
import type { Challenge, FlowRun, Outcome } from './challenge';
import { findChallenge } from './find-challenge';
import { challenges } from './index';

/** One or more whole sentences. */
const SENTENCES = /^[A-Z].*\.$/;

describe.each(challenges.map((challenge) => [challenge.id, challenge] as const))('%s', (id, challenge) => {
  it('is named after its file and has a flow, a transport of that flow, hints and sentences', () => {
    expect(fs.existsSync(path.resolve('lib/challenges', `${id}.ts`))).toBe(true);
    const { transport } = challenge.options ?? {};
    if (transport !== undefined) expect(flowOf(challenge).transports).toContain(transport);
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

  const solutions = [challenge.solution, ...(challenge.otherSolutions ?? [])];
  it.each(solutions.map((edits, n) => [n + 1, edits] as const))('solution %i reaches it', (_n, edits) => {
    expect(judge(challenge, edits)).toEqual({ reached: true, observed: expect.stringMatching(SENTENCES) });
  });

  it('is solved by editing the packets that the reader is invited to edit', () => {
    const { editable } = challenge;
    const sent = play(challenge, challenge.start).packets.map((packet) => packet.id);
    expect(sent).toEqual(expect.arrayContaining([...(editable ?? [])]));
    const replaced = solutions.flat().flatMap((edit) => (edit.kind === 'replace' ? [edit.packet] : []));
    expect(editable ?? replaced).toEqual(expect.arrayContaining(replaced));
  });
});

/** What is said to tries that fall short. */
const TRIES: readonly (readonly [id: string, name: string, edits: readonly Edit[], observed: string])[] = [
  [
    'accept-this-register',
    'F3 as printed',
    start('accept-this-register'),
    'The registrar answered 400. Authorization is malformed. Expected a comma before the next parameter.',
  ],
  [
    'accept-this-register',
    'the comma alone',
    [changed('accept-this-register', 'com"\r\n nonce', 'com",\r\n nonce')],
    'The registrar answered 400. The challenge offered qop="auth", so a client must choose one and bring nc and cnonce; this registrar insists.',
  ],
  [
    'accept-this-register',
    'a response of 31 digits',
    [solved('accept-this-register', '8bec61e73"', '8bec61e7"')],
    'The registrar answered 400. A response of MD5 has 32 hexadecimal digits; this one has 31 characters.',
  ],
  [
    'accept-this-register',
    'a wrong response',
    [solved('accept-this-register', 'response="f', 'response="e')],
    'The registrar answered 401. The response is not what the password of bob gives for this nonce and this request.',
  ],
  [
    'accept-this-register',
    'the right message, with its 200 lost',
    [solved('accept-this-register', '', ''), { kind: 'drop', packet: 'server#2' }],
    'The registrar wrote the binding, but its 200 did not reach Bob.',
  ],
  [
    'accept-this-register',
    'a registrar that is down',
    [{ kind: 'down', node: 'server', from: 0, to: 90_000 }],
    'No request reached the registrar, so it did nothing.',
  ],
  [
    'accept-this-register',
    'a 401 that is lost',
    [{ kind: 'drop', packet: 'server#1' }],
    'The registrar answered 401. There are no credentials: the realm atlanta.example.com is challenged. The answer did not reach the phone.',
  ],
  ['two-losses', 'nothing lost', [], 'The phone sent nothing again, and is registered in the end.'],
  [
    'two-losses',
    'one loss',
    [{ kind: 'drop', packet: 'bob#1' }],
    'The phone sent a request again once, and is registered in the end.',
  ],
  [
    'two-losses',
    'everything lost',
    [{ kind: 'drop', packet: 'bob#1', repeats: true }],
    'The phone sent a request again 10 times, and is not registered in the end.',
  ],
  [
    'someone-elses-address',
    'credentials of Alice, too',
    [solved('someone-elses-address', 'username="bob"', 'username="alice"')],
    'The registrar answered 401. The response is not what the password of alice gives for this nonce and this request.',
  ],
  [
    'someone-elses-address',
    'a 403 that only the edit says',
    [{ kind: 'replace', packet: 'server#1', text: 'SIP/2.0 403 Forbidden\r\n\r\n' }],
    'The registrar answered 401. There are no credentials: the realm atlanta.example.com is challenged.',
  ],
];

describe('a try that falls short is told what happened', () => {
  it.each(TRIES)('%s: %s', (id, _name, edits, observed) => {
    expect(judge(found(id), edits)).toEqual({ reached: false, observed });
  });
});

function judge(challenge: Challenge, edits: readonly Edit[]): Outcome {
  return challenge.goal(play(challenge, edits));
}

function play(challenge: Challenge, edits: readonly Edit[]): FlowRun {
  const flow = flowOf(challenge);
  return run(flow.scenario({ ...defaultOptions(flow), ...challenge.options }), edits);
}

function flowOf(challenge: Challenge): Flow {
  const flow = findFlow(challenge.flow);
  if (flow === undefined) throw new Error(`${challenge.id}: there is no flow ${challenge.flow}`);
  return flow;
}

function found(id: string): Challenge {
  const challenge = findChallenge(id);
  if (challenge === undefined) throw new Error(`there is no challenge ${id}`);
  return challenge;
}

function start(id: string): readonly Edit[] {
  return found(id).start;
}

/** The text that the challenge starts with, with one change. */
function changed(id: string, from: string, to: string): Edit {
  return replaced(found(id).start, from, to);
}

/** The text of the solution, with one change. */
function solved(id: string, from: string, to: string): Edit {
  return replaced(found(id).solution, from, to);
}

function replaced([edit]: readonly Edit[], from: string, to: string): Edit {
  if (edit?.kind !== 'replace' || !edit.text.includes(from)) throw new Error(`no text with ${from}`);
  return { ...edit, text: edit.text.replace(from, to) };
}
