import type { Flow, FlowOptions } from './flow';

/** One thing about a flow that can be chosen before it runs: in the page, in a link, in a terminal. */
export interface FlowChoice {
  /** Its name in links: `transport`. */
  readonly key: string;
  /** For people: `Transport`. */
  readonly label: string;
  /** Completes the sentence "In this run …", given what was chosen: `the seed is 7`. */
  readonly sentence: (value: string) => string;
  readonly answers: FewAnswers | NumberAnswers;
}

/** One of a few values. */
export interface FewAnswers {
  readonly kind: 'few';
  readonly values: readonly { readonly value: string; readonly label: string }[];
}

/** A whole number, in decimal digits. */
export interface NumberAnswers {
  readonly kind: 'number';
  readonly least: number;
  readonly most: number;
  /** `s`, `%`; none for a number that counts nothing. */
  readonly unit?: string;
}

/** A choice that one flow offers, or a few that are told together, beside those that all flows have. */
export interface FlowSetting extends FlowChoice {
  /** What it is until somebody chooses. */
  readonly usual: string;
}

/** The largest seed that a link holds. */
const MAX_SEED = 999_999_999;

const seed: FlowChoice = {
  key: 'seed',
  label: 'Seed',
  sentence: (value) => `the seed is ${value}`,
  answers: { kind: 'number', least: 0, most: MAX_SEED },
};

const mended: FlowChoice = {
  key: 'mended',
  label: 'The mistake is',
  sentence: (value) => (value === 'yes' ? 'the mistake is mended' : 'the mistake is there'),
  answers: {
    kind: 'few',
    values: [
      { value: 'no', label: 'there' },
      { value: 'yes', label: 'mended' },
    ],
  },
};

function transport({ transports }: Flow): FlowChoice {
  return {
    key: 'transport',
    label: 'Transport',
    sentence: (value) => `the messages go over ${value.toUpperCase()}`,
    answers: {
      kind: 'few',
      values: transports.map((name) => ({ value: name, label: name.toUpperCase() })),
    },
  };
}

/** All that can be chosen about a flow, what a reader looks for first first. */
export function choicesOf(flow: Flow): readonly FlowChoice[] {
  return [...(flow.failure ? [mended] : []), transport(flow), ...(flow.settings ?? []), seed];
}

/** What was chosen, as text. */
export function chosenIn(flow: Flow, options: FlowOptions, key: string): string {
  switch (key) {
    case 'transport':
      return options.transport;
    case 'seed':
      return String(options.seed);
    case 'mended':
      return options.mended === true ? 'yes' : 'no';
    default:
      return options.settings?.[key] ?? flow.settings?.find((one) => one.key === key)?.usual ?? '';
  }
}

/** The choices that two options of a flow answer otherwise. */
export function choicesBetween(flow: Flow, one: FlowOptions, other: FlowOptions): readonly FlowChoice[] {
  return choicesOf(flow).filter(({ key }) => chosenIn(flow, one, key) !== chosenIn(flow, other, key));
}

/**
 * The options with something else chosen; undefined where the flow has no such choice, or not this answer to it. What is
 * as usual leaves no trace in them, so that options that mean the same are the same.
 */
export function choose(
  flow: Flow,
  options: FlowOptions,
  key: string,
  value: string,
): FlowOptions | undefined {
  const choice = choicesOf(flow).find((one) => one.key === key);
  if (choice === undefined || !isAnswer(choice.answers, value)) return undefined;
  const { mended: _mended, settings = {}, ...rest } = options;
  switch (key) {
    case 'transport':
      return { ...options, transport: flow.transports.find((name) => name === value) ?? options.transport };
    case 'seed':
      return { ...options, seed: Number(value) };
    case 'mended':
      return { ...rest, ...withSettings(settings), ...(value === 'yes' ? { mended: true } : {}) };
    default: {
      const { [key]: _former, ...others } = settings;
      const isUsual = flow.settings?.find((one) => one.key === key)?.usual === value;
      return {
        ...rest,
        ...(options.mended ? { mended: true } : {}),
        ...withSettings(isUsual ? others : { ...others, [key]: value }),
      };
    }
  }
}

function withSettings(settings: Readonly<Record<string, string>>): Pick<FlowOptions, 'settings'> {
  return Object.keys(settings).length === 0 ? {} : { settings };
}

/** True for a text that answers a choice. */
export function isAnswer(answers: FlowChoice['answers'], text: string): boolean {
  if (answers.kind === 'few') return answers.values.some(({ value }) => value === text);
  return /^\d{1,9}$/.test(text) && Number(text) >= answers.least && Number(text) <= answers.most;
}
