import { type Diagnosis, diagnose } from '@/lib/digest/diagnose';
import { type DigestStep, digestSteps } from '@/lib/digest/digest-steps';
import { type Arguments, readArguments } from '../arguments';
import { type Command, json, lines } from '../command';
import type { DigestCase } from '../digest-case';
import { caseFromMessages } from '../digest-case-from-messages';
import { caseFromOptions, digestOptions } from '../digest-case-from-options';
import type { Files } from '../files';
import { UsageError } from '../usage-error';

export const digest: Command = {
  name: 'digest',
  usage:
    '--username U --realm R --password P --method M --uri URI --nonce N [--qop auth|auth-int --nc NC --cnonce C] [--algorithm A] [--body FILE] [--response HEX] [--json]\n         [--challenge FILE] --credentials FILE --password P [--json]',
  summary: 'the steps of a digest; with a wrong response, which known mistake reproduces it',
  run(args, files) {
    const given = readArguments(args, {
      options: [...digestOptions, 'challenge', 'credentials'],
      flags: ['json'],
    });
    const found = caseOf(given, files);
    const steps = digestSteps(found.input, found.header);
    const diagnosis =
      found.response === undefined ? undefined : diagnose(found.input, found.response, found.circumstances);
    return {
      exitCode: diagnosis === undefined || diagnosis.verdict === 'right' ? 0 : 1,
      stdout: given.has('json')
        ? json({ steps, ...(diagnosis && { response: found.response, diagnosis: diagnosisJson(diagnosis) }) })
        : lines([...steps.flatMap(stepLines), ...verdictLines(found.response, diagnosis)]),
    };
  },
};

function caseOf(given: Arguments, files: Files): DigestCase {
  if (given.value('credentials') !== undefined) return caseFromMessages(given, files);
  if (given.value('challenge') !== undefined) {
    throw new UsageError('The option --challenge needs --credentials, the message that answers it.');
  }
  return caseFromOptions(given, files);
}

function stepLines({ name, formula, joined, algorithm, result, why, spec }: DigestStep): readonly string[] {
  const indent = ' '.repeat(name.length);
  return [
    `${name} = ${algorithm}(${formula})`,
    `${indent} = ${algorithm}(${joined})`,
    `${indent} = ${result}`,
    `${indent}   ${why} (${spec})`,
    '',
  ];
}

function verdictLines(response: string | undefined, diagnosis: Diagnosis | undefined): readonly string[] {
  if (diagnosis === undefined) return [];
  const wrong = `The response ${response} is wrong.`;
  switch (diagnosis.verdict) {
    case 'right':
      return [`The response ${response} is right.`];
    case 'malformed':
      return [`${wrong} ${diagnosis.why}`];
    case 'unexplained':
      return [
        `${wrong} None of the ${diagnosis.tried} mistakes tried gives it: most often the password is another.`,
      ];
    case 'mistaken':
      return [
        wrong,
        ...diagnosis.causes.flatMap(({ mistakes, details }) =>
          mistakes.flatMap(({ id, title, remedy, spec }, i) => [
            '',
            `${title} (${id}, ${spec})`,
            ...(details[i] === undefined ? [] : [`    ${details[i]}`]),
            `    What to do: ${remedy}`,
          ]),
        ),
      ];
  }
}

/** A diagnosis as data: mistakes without their functions and examples. */
function diagnosisJson(diagnosis: Diagnosis) {
  if (diagnosis.verdict !== 'mistaken') return diagnosis;
  const causes = diagnosis.causes.map(({ mistakes, details, steps }) => ({
    mistakes: mistakes.map(({ id, title, explanation, remedy, spec }) => ({
      id,
      title,
      explanation,
      remedy,
      spec,
    })),
    details,
    steps,
  }));
  return { ...diagnosis, causes };
}
