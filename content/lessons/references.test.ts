import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { mdxComponents } from '@/components/mdx';
import { readLessons } from '@/content/read-lessons';
import { challenges } from '@/lib/challenges';
import { allFlows } from '@/lib/flows/all-flows';
import type { Flow } from '@/lib/flows/flow';
import { choicesOf } from '@/lib/flows/flow-choice';
import { stepNames } from '@/lib/ladder/step-names';
import { factInRun } from '@/lib/session/fact-in-run';
import { factInTrace } from '@/lib/session/fact-in-trace';
import { runSetup } from '@/lib/session/run-setup';
import type { Setup } from '@/lib/session/session';
import { stageSetup } from '@/lib/session/stage-setup';
import { undisturbedTexts } from '@/lib/session/undisturbed-texts';
import { excerptMessages } from '@/lib/sip/framing/excerpt-messages';
import { parse } from '@/lib/sip/parse';
import { pieces } from '@/lib/sip/pieces';
import { type TeachingPart, teachingParts } from '@/mdx/teaching-parts';

function findFlow(id: string | undefined): Flow | undefined {
  return allFlows.find((flow) => flow.id === id);
}

interface OnStage {
  readonly flow: Flow;
  readonly setup: Setup;
}

/** The stage that a part stands inside of, as the lesson begins it. Throws where its settings cannot be read. */
function stageAround(inside: readonly TeachingPart[]): OnStage | undefined {
  const stage = inside.find(({ name }) => name === 'Stage');
  const flow = findFlow(stage?.attributes.flow);
  const { settings, edits } = stage?.attributes ?? {};
  return flow && { flow, setup: stageSetup(flow, settings, edits) };
}

/** Names of the messages of the flow on the stage around a part, with the paths of their fields. */
function messagesAround({ inside }: TeachingPart): ReadonlyMap<string, readonly string[]> {
  const stage = stageAround(inside);
  const texts = stage ? Object.entries(undisturbedTexts(stage.flow, stage.setup)) : [];
  return new Map(texts.map(([name, text]) => [name, pieces(parse(text)).map(({ path: field }) => field)]));
}

/** What a part names that does not exist, as a sentence; undefined if all is well. */
function complaint(part: TeachingPart): string | undefined {
  const { name, attributes, line } = part;
  const wrong = (what: string) => `line ${line}: <${name}> names ${what}, which does not exist`;
  const { flow, of, at, path: field, id, setting } = attributes;
  switch (name) {
    case 'Stage':
    case 'Differences':
      return findFlow(flow) ? undefined : wrong(`the flow ${flow}`);
    case 'Pick':
    case 'Scrub': {
      const stage = stageAround(part.inside);
      const kind = name === 'Pick' ? 'few' : 'number';
      const choices = stage ? choicesOf(stage.flow).filter(({ answers }) => answers.kind === kind) : [];
      return choices.some(({ key }) => key === setting) ? undefined : wrong(`the setting ${setting}`);
    }
    case 'DigestBench':
    case 'Message':
      return messagesAround(part).has(of ?? '') ? undefined : wrong(`the message ${of}`);
    case 'Moment':
      return at === 'start' || at === 'end' || messagesAround(part).has(at ?? '')
        ? undefined
        : wrong(`the moment ${at}`);
    case 'Field':
      return fieldsAround(part).includes(field ?? '') ? undefined : wrong(`the field ${field} of its moment`);
    case 'Predict':
      return factAround(part) === undefined ? wrong(`the fact ${attributes.about}`) : undefined;
    case 'Challenge':
      return challenges.some((challenge) => challenge.id === id) ? undefined : wrong(`the challenge ${id}`);
    default:
      return name in mdxComponents ? undefined : `line ${line}: there is no component <${name}>`;
  }
}

/** The fields of the message that the moment around a part is about; of all messages, where it is about none. */
function fieldsAround(part: TeachingPart): readonly string[] {
  const messages = messagesAround(part);
  const moment = part.inside.find(({ name }) => name === 'Moment')?.attributes.at ?? '';
  return messages.get(moment) ?? [...messages.values()].flat();
}

/** What the trace around a prediction says to its question, or else the flow on the stage around it. */
function factAround({ attributes, inside }: TeachingPart): string | undefined {
  const { about = '' } = attributes;
  const trace = inside.find(({ name }) => name === 'Trace');
  if (trace !== undefined) {
    const messages = excerptMessages(trace.fence ?? '');
    return factInTrace(
      messages.map(({ text }) => text),
      about,
    );
  }
  const stage = stageAround(inside);
  if (stage === undefined) return undefined;
  const run = runSetup(stage.flow, stage.setup);
  return factInRun(run, stepNames(run.packets), about);
}

/** The predictions of a lesson that are unfair, as sentences. */
function unfairIn(source: string): readonly string[] {
  const parts = teachingParts(source, 'lesson.mdx');
  const predictions = parts.filter(({ name }) => name === 'Predict');
  return predictions.flatMap((one) => unfair(one, parts) ?? []);
}

/** A prediction whose choices do not hold exactly one that is right, as a sentence. */
function unfair(prediction: TeachingPart, parts: readonly TeachingPart[]): string | undefined {
  const choices = parts.filter(({ name, inside }) => name === 'Choice' && inside.includes(prediction));
  const said = choices.map(({ attributes }) => attributes.is);
  const right = said.filter((is) => is === factAround(prediction));
  if (right.length === 1 && new Set(said).size === said.length && said.length > 1) return undefined;
  return `line ${prediction.line}: of its choices (${said.join(', ')}) exactly one should be ${factAround(prediction)}`;
}

describe('the lessons', () => {
  it.each(readLessons())('$file names only flows, messages, fields and challenges that exist', ({ file }) => {
    const source = fs.readFileSync(path.join(import.meta.dirname, file), 'utf8');
    const parts = teachingParts(source, file);
    expect(parts.length).toBeGreaterThan(0);
    expect(parts.flatMap((part) => complaint(part) ?? [])).toEqual([]);
  });

  it.each(readLessons())('$file: each prediction has one right choice among others', ({ file }) => {
    expect(unfairIn(fs.readFileSync(path.join(import.meta.dirname, file), 'utf8'))).toEqual([]);
  });

  it('are told of predictions that cannot be right', () => {
    const prediction =
      '<Predict about="F2 Status-Line.status">\n\n<Choice is="200">200</Choice>\n<Choice is="401">401</Choice>\n\n</Predict>';
    const trace = '```sip\nREGISTER sip:x SIP/2.0\n--\nSIP/2.0 403 Forbidden\n```';
    const source = [
      `<Stage flow="2.1">\n\n${prediction}\n\n</Stage>`,
      `<Stage flow="2.1">\n\n${prediction.replaceAll('401', '500')}\n\n</Stage>`,
      `<Trace from="x">\n\n${trace}\n\n${prediction.replaceAll('401', '403')}\n\n</Trace>`,
      `<Trace from="x">\n\n${trace}\n\n${prediction}\n\n</Trace>`,
      prediction,
    ];
    expect(source.map(unfairIn)).toEqual([
      [],
      ['line 3: of its choices (200, 500) exactly one should be 401'],
      [],
      ['line 9: of its choices (200, 401) exactly one should be 403'],
      ['line 1: of its choices (200, 401) exactly one should be undefined'],
    ]);
  });

  it('are told what they name wrongly', () => {
    const source =
      '<Stage flow="2.1"><Moment at="F1"><Field path="To;tag">x</Field></Moment></Stage>\n\n<Video />';
    expect(teachingParts(source, 'wrong.mdx').flatMap((part) => complaint(part) ?? [])).toEqual([
      'line 1: <Field> names the field To;tag of its moment, which does not exist',
      'line 3: there is no component <Video>',
    ]);
  });
});
