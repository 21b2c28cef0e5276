import type { Diagnosis } from '@/lib/digest/diagnose';
import type { DigestStep } from '@/lib/digest/digest-steps';
import type { Remark } from '@/lib/digest/form';
import type { TriedWords } from '@/lib/digest/word-search';
import type { Problem } from '@/lib/text/problem';

/** One step of a digest, to be followed by hand. */
export function stepLines({
  name,
  formula,
  joined,
  algorithm,
  result,
  why,
  spec,
}: DigestStep): readonly string[] {
  const indent = ' '.repeat(name.length);
  return [
    `${name} = ${algorithm}(${formula})`,
    `${indent} = ${algorithm}(${joined})`,
    `${indent} = ${result}`,
    `${indent}   ${why} (${spec})`,
    '',
  ];
}

/** What is to be said of a response whose password is known. */
export function verdictLines(
  response: string | undefined,
  diagnosis: Diagnosis | undefined,
): readonly string[] {
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
        ...(diagnosis.depth === 1
          ? [`The values are so long that no two mistakes were tried together.`]
          : []),
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

/** What is to be said without a password: what the rules have against the credentials, and what the values tell. */
export function formLines(
  response: string | undefined,
  problems: readonly Problem[],
  remarks: readonly Remark[],
): readonly string[] {
  return [
    response === undefined
      ? 'The credentials have no response.'
      : `Whether the response ${response} is right cannot be said without the password (--password, or a list with --words).`,
    ...problems.map(({ severity, rule, message }) => `${severity} ${rule} ${message}`),
    ...remarks.map(({ id, kind, text, spec }) => `${kind} ${id} ${text} (${spec})`),
  ];
}

/** What a list of words told. */
export function wordLines({ tried, word }: TriedWords): readonly string[] {
  if (word === undefined) {
    return ['', `None of the ${tried} words fits.`];
  }
  return [
    '',
    `Word ${tried} fits: ${word}`,
    'Whoever hears these messages and has such a list has the password: choose one that stands in none.',
  ];
}
