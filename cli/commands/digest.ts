import { type Diagnosis, diagnose } from '@/lib/digest/diagnose';
import { digestSteps } from '@/lib/digest/digest-steps';
import { formRemarks } from '@/lib/digest/form';
import { type Arguments, readArguments } from '../arguments';
import { type Command, json, lines, type Outcome } from '../command';
import { caseFromMessages } from '../digest-case-from-messages';
import { caseFromOptions, digestOptions } from '../digest-case-from-options';
import { formLines, stepLines, verdictLines, wordLines } from '../digest-lines';
import { tryWords } from '../digest-words';
import type { Files } from '../files';
import type { GivenDigest } from '../given-digest';
import { UsageError } from '../usage-error';

export const digest: Command = {
  name: 'digest',
  usage:
    '--username U --realm R [--password P] --method M --uri URI --nonce N [--qop auth|auth-int --nc NC --cnonce C] [--algorithm A] [--body FILE] [--response HEX] [--words FILE] [--json]\n         [--challenge FILE] --credentials FILE [--password P] [--words FILE] [--json]',
  summary:
    'the steps of a digest; with a wrong response, which known mistake reproduces it; without a password, what can be said all the same',
  run(args, files) {
    const given = readArguments(args, {
      options: [...digestOptions, 'challenge', 'credentials', 'words'],
      flags: ['json'],
    });
    const found = caseOf(given, files);
    const { password } = found;
    return password === undefined
      ? withoutPassword(found, given, files)
      : withPassword(found, password, given.has('json'));
  },
};

function withPassword(
  { input, header, response, circumstances }: GivenDigest,
  password: string,
  asJson: boolean,
): Outcome {
  const complete = { ...input, password };
  const steps = digestSteps(complete, header);
  const diagnosis = response === undefined ? undefined : diagnose(complete, response, circumstances);
  return {
    exitCode: diagnosis === undefined || diagnosis.verdict === 'right' ? 0 : 1,
    stdout: asJson
      ? json({ steps, ...(diagnosis && { response, diagnosis: diagnosisJson(diagnosis) }) })
      : lines([...steps.flatMap(stepLines), ...verdictLines(response, diagnosis)]),
  };
}

/** Exit code 1 where something is wrong with the form, or a list has the password. */
function withoutPassword(found: GivenDigest, given: Arguments, files: Files): Outcome {
  const { input, response, circumstances, problems } = found;
  const remarks = formRemarks(input, response, circumstances);
  const list = given.value('words');
  const words =
    list === undefined || response === undefined ? undefined : tryWords(input, response, files.bytes(list));
  const isFlawed =
    response === undefined ||
    words?.word !== undefined ||
    problems.some(({ severity }) => severity !== 'info') ||
    remarks.some(({ kind }) => kind === 'flaw');
  return {
    exitCode: isFlawed ? 1 : 0,
    stdout: given.has('json')
      ? json({ response, problems, remarks, ...(words && { words }) })
      : lines([...formLines(response, problems, remarks), ...(words ? wordLines(words) : [])]),
  };
}

function caseOf(given: Arguments, files: Files): GivenDigest {
  if (given.value('words') !== undefined && given.value('password') !== undefined) {
    throw new UsageError('The option --words looks for the password, so leave out --password.');
  }
  if (given.value('credentials') !== undefined) return caseFromMessages(given, files);
  if (given.value('challenge') !== undefined) {
    throw new UsageError('The option --challenge needs --credentials, the message that answers it.');
  }
  return caseFromOptions(given, files);
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
