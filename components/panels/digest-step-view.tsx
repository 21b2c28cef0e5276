import { Disclosure } from '@/components/ui/disclosure';
import { ShapeMark } from '@/components/ui/shape-mark';
import type { DigestStep, StepInput } from '@/lib/digest/digest-steps';
import { opensslLine } from '@/lib/digest/openssl-line';
import type { Family } from '@/lib/explain/explanation';
import { explanationOf, familyOf } from '@/lib/explain/explanation-of';
import { familyLetters } from '@/lib/explain/family-letters';
import { LitText, LitValue } from './digest-light';
import styles from './digest-step-view.module.css';

export interface DigestStepViewProps {
  readonly step: DigestStep;
  /** Names of inputs and hashes that nobody knows: those of the password, as long as there is none. */
  readonly unknown: ReadonlySet<string>;
}

/** One hash of a digest: the formula, what goes in and where it comes from, the text that is hashed, the result. */
export function DigestStepView({ step, unknown }: DigestStepViewProps) {
  const { name, formula, inputs, joined, algorithm, result, why, spec } = step;
  const shown = (input: StepInput) => (unknown.has(input.name) ? UNKNOWN : input.value);
  return (
    <li className={styles.step}>
      <h4 className={styles.title}>
        {NAMES[name]} ={' '}
        <span className={styles.formula}>
          {algorithm}({formula})
        </span>
      </h4>
      <p className={styles.why}>
        {why} <span className={styles.soft}>{spec}</span>
      </p>
      <dl className={styles.inputs}>
        {inputs.map((input) => (
          <div key={input.name} className={styles.input}>
            <dt>
              <code>
                <LitValue
                  name={input.name}
                  place={placeOf(step, input)}
                  family={familyOfInput(input)}
                  label={`${input.name} of ${NAMES[name]}: ${shown(input)}`}
                >
                  {input.name}
                </LitValue>
              </code>
            </dt>
            <dd>
              <Origin input={input} />
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.hashed}>
        <span className={styles.soft}>{algorithm} of </span>
        <code>
          {inputs.map((input, index) => (
            <span key={input.name}>
              {index === 0 ? '' : ':'}
              <LitText name={input.name} family={familyOfInput(input)}>
                {input.name === 'body' ? shortened(input.value) : shown(input)}
              </LitText>
            </span>
          ))}
        </code>
      </p>
      <p className={styles.hashed}>
        <span className={styles.soft}>is </span>
        <code className={styles.result}>
          <LitText name={name} family={name === 'response' ? 'proof' : undefined}>
            {unknown.has(name) ? UNKNOWN : result}
          </LitText>
        </code>
      </p>
      {unknown.has(name) || joined.length > LONGEST ? null : (
        <Disclosure summary="Compute it in a terminal">
          <p className={styles.hashed}>
            <code>{opensslLine(joined, algorithm)}</code>
          </p>
        </Disclosure>
      )}
    </li>
  );
}

const UNKNOWN = '?';

/** Tells an input from the same one in another step. */
export function placeOf(step: DigestStep, input: StepInput): string {
  return `${step.name} ${input.name}`;
}

/** The beginning of a body that is too long to be read. */
function shortened(body: string): string {
  return body.length > LONGEST ? `${body.slice(0, LONGEST)}… (${body.length} characters)` : body;
}

const LONGEST = 2000;

const NAMES: Readonly<Record<DigestStep['name'], string>> = {
  HA1: 'HA1',
  'HA1-sess': 'HA1 of the session',
  'body-hash': 'Hash of the body',
  HA2: 'HA2',
  response: 'Response',
};

function Origin({ input }: { readonly input: StepInput }) {
  const { field, copiedFrom } = input;
  const family = familyOfInput(input);
  if (family === undefined)
    return <span className={styles.soft}>{OUTSIDE[field] ?? `the hash ${field} above`}</span>;
  const { letter, shape } = familyLetters[family];
  return (
    <span className={styles.origin}>
      <span className={styles.source} data-family={family}>
        <ShapeMark shape={shape} letter={letter} />
        {explanationOf(field, 'request').title}
      </span>
      {copiedFrom === undefined ? null : (
        <span className={styles.soft}>copied from: {explanationOf(copiedFrom, 'request').title}</span>
      )}
    </span>
  );
}

/** Inputs that are no field of a message. */
const OUTSIDE: Readonly<Record<string, string>> = {
  password: 'the secret that both sides know; it is on no wire',
  body: 'the body of the request',
};

function familyOfInput({ field }: StepInput): Family | undefined {
  return /[.;]/.test(field) ? familyOf(field) : undefined;
}
