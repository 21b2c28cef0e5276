import { parseArgs } from 'node:util';
import { UsageError } from './usage-error';

/** What a command accepts. */
export interface Accepted {
  /** Options with a value, which may be given several times: `edit` for `--edit bob#1=FILE`. */
  readonly options?: readonly string[];
  /** Options without a value: `json` for `--json`. */
  readonly flags?: readonly string[];
  /** What the other words are called, and how many there must be. */
  readonly words?: { readonly name: string; readonly least: number; readonly most: number };
}

/** What a command was called with. */
export interface Arguments {
  readonly words: readonly string[];
  readonly has: (flag: string) => boolean;
  /** The last value given; undefined if there is none. */
  readonly value: (option: string) => string | undefined;
  readonly values: (option: string) => readonly string[];
}

/** Reads the arguments of a command. Throws `UsageError` for what it does not accept. */
export function readArguments(args: readonly string[], accepted: Accepted): Arguments {
  const { options = [], flags = [], words = { name: 'argument', least: 0, most: 0 } } = accepted;
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: {
      ...Object.fromEntries(options.map((name) => [name, { type: 'string' as const }])),
      ...Object.fromEntries(flags.map((name) => [name, { type: 'boolean' as const }])),
    },
  });
  const given = tokens.flatMap((token) => (token.kind === 'option' ? [token] : []));
  for (const { name, rawName, value } of given) {
    if (options.includes(name)) {
      if (value === undefined) throw new UsageError(`The option ${rawName} needs a value.`);
    } else if (!flags.includes(name)) {
      throw new UsageError(unknownOption(rawName, [...options, ...flags]));
    } else if (value !== undefined) {
      throw new UsageError(`The option ${rawName} takes no value.`);
    }
  }
  const values = (option: string) =>
    given.flatMap(({ name, value }) => (name === option && value !== undefined ? [value] : []));
  return {
    words: checkedWords(
      tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : [])),
      words,
    ),
    has: (flag) => given.some(({ name }) => name === flag),
    value: (option) => values(option).at(-1),
    values,
  };
}

/** A whole number of at most nine digits. Throws `UsageError` for anything else. */
export function wholeNumber(text: string, meaning: string): number {
  if (!/^\d{1,9}$/.test(text)) {
    throw new UsageError(`Expected a whole number for ${meaning}, and found "${text}".`);
  }
  return Number(text);
}

/** One of several words. Throws `UsageError` for anything else. */
export function oneOf<T extends string>(text: string, choices: readonly T[], meaning: string): T {
  const found = choices.find((choice) => choice === text);
  if (found === undefined) {
    throw new UsageError(`Expected ${choices.join(', ')} for ${meaning}, and found "${text}".`);
  }
  return found;
}

/** The two parts of a value, neither of them empty. Throws `UsageError` with the form that was expected. */
export function pairOf(
  value: string,
  separator: string,
  { option, form }: { readonly option: string; readonly form: string },
): readonly [string, string] {
  const at = value.indexOf(separator);
  if (at > 0 && at < value.length - 1) return [value.slice(0, at), value.slice(at + 1)];
  throw new UsageError(`Expected ${form} for ${option}, and found "${value}".`);
}

function unknownOption(rawName: string, known: readonly string[]): string {
  const list = known.map((name) => `--${name}`).join(', ');
  return `There is no option ${rawName} here; ${list === '' ? 'this command has none' : `the options are ${list}`}.`;
}

function checkedWords(
  words: readonly string[],
  { name, least, most }: NonNullable<Accepted['words']>,
): readonly string[] {
  if (words.length < least) throw new UsageError(`Expected ${name}, and found nothing.`);
  const extra = words[most];
  if (extra !== undefined) throw new UsageError(`There is one argument too many: "${extra}".`);
  return words;
}
