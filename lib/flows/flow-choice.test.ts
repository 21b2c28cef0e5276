import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profiles } from '@/lib/nodes/registrar/profiles';
import { personalities } from '@/lib/nodes/user-agent/personalities';
import { run } from '@/lib/sim/run';
import { allFlows } from './all-flows';
import { knownFlow } from './find-flow';
import { defaultOptions, type Flow, type FlowOptions } from './flow';
import { choicesBetween, choicesOf, choose, chosenIn, isAnswer } from './flow-choice';

describe.each(allFlows.map((flow) => [flow.id, flow] as const))('the choices of %s', (_id, flow) => {
  const usual = defaultOptions(flow);

  it('have names of their own, and an answer that is usual', () => {
    const keys = choicesOf(flow).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { key, answers } of choicesOf(flow)) {
      expect(isAnswer(answers, chosenIn(flow, usual, key))).toBe(true);
    }
  });

  it('can be made and taken back', () => {
    const answer = fc.constantFrom(...choicesOf(flow)).chain(({ key, answers }) => {
      const value =
        answers.kind === 'few'
          ? fc.constantFrom(...answers.values.map((one) => one.value))
          : fc.integer({ min: answers.least, max: answers.most }).map(String);
      return fc.record({ key: fc.constant(key), value });
    });
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 6 }), (answers) => {
        const chosen = answers.reduce((options, { key, value }) => made(flow, options, key, value), usual);
        for (const { key } of choicesOf(flow)) {
          const last = answers.findLast((one) => one.key === key)?.value;
          expect(chosenIn(flow, chosen, key)).toBe(last ?? chosenIn(flow, usual, key));
        }
        const back = choicesBetween(flow, usual, chosen).reduce(
          (options, { key }) => made(flow, options, key, chosenIn(flow, usual, key)),
          chosen,
        );
        expect(back).toEqual(usual);
      }),
    );
  });

  it.each([
    ['colour', 'red'],
    ['seed', '-1'],
    ['seed', ''],
    ['transport', 'pigeon'],
    ['mended', 'perhaps'],
    ['loss', '101'],
    ['toString', 'x'],
  ])('do not include %s=%s', (key, value) => {
    expect(choose(flow, usual, key, value)).toBeUndefined();
  });
});

describe('what is chosen about flow 2.1', () => {
  const flow = knownFlow('2.1');
  const answersIn = (key: string, value: string) => {
    const { packets } = run(flow.scenario(made(flow, defaultOptions(flow), key, value)));
    return packets.filter(({ from }) => from === 'server').map(({ text }) => text);
  };

  it.each(profiles.map(({ id }) => [id]))('changes what the registrar %s answers', (id) => {
    const challenge = answersIn('registrar', id)[0] ?? '';
    expect(challenge).toMatch(/^SIP\/2\.0 401 /);
    const { realm } = profiles.find((one) => one.id === id) ?? {};
    expect(challenge).toContain(`realm="${realm ?? 'atlanta.example.com'}"`);
  });

  it('grants the seconds that were chosen', () => {
    expect(answersIn('granted', '120').at(-1)).toContain(';expires=120');
  });

  it('loses everything at 100 %', () => {
    expect(answersIn('loss', '100')).toEqual([]);
  });

  it('has phones of different kinds that are answered', () => {
    for (const { id } of personalities) expect(answersIn('phone', id).length).toBeGreaterThan(1);
  });
});

function made(flow: Flow, options: FlowOptions, key: string, value: string): FlowOptions {
  const chosen = choose(flow, options, key, value);
  if (chosen === undefined) throw new Error(`${flow.id} has no ${key}=${value}`);
  return chosen;
}
