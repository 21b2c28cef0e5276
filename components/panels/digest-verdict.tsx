import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import type { Cause, Diagnosis } from '@/lib/digest/diagnose';
import styles from './digest-verdict.module.css';
import { DigestWorking } from './digest-working';
import { VerdictSentence } from './verdict-sentence';

/** What the bench has to say of a response. */
export type DigestAnswer =
  | { readonly kind: 'right' }
  | { readonly kind: 'recomputed' }
  /** Wrong, and nobody has asked yet why. */
  | { readonly kind: 'wrong'; readonly expected: string }
  | { readonly kind: 'diagnosis'; readonly diagnosis: Diagnosis };

export interface DigestVerdictProps {
  readonly answer: DigestAnswer;
  /** The response that the answer is about. */
  readonly given: string;
  /** True if nothing but the response can be wrong: then the right response is the whole remedy. */
  readonly isSound: boolean;
  readonly onFindMistake: () => void;
  /** Puts the right response into the message; undefined where nobody takes it. */
  readonly onMend: (() => void) | undefined;
}

/** The answer in a sentence, and on demand the mistake that leads to the response. */
export function DigestVerdict(props: DigestVerdictProps) {
  const { answer, given, onFindMistake } = props;
  switch (answer.kind) {
    case 'right':
      return (
        <VerdictSentence verdict="ok">Right: this password gives exactly this response.</VerdictSentence>
      );
    case 'recomputed':
      return (
        <VerdictSentence verdict="ok">
          The message now carries the response that this password gives.
        </VerdictSentence>
      );
    case 'wrong':
      return (
        <>
          <Wrong given={given} expected={answer.expected} />
          <div>
            <Button onClick={onFindMistake}>Find the mistake</Button>
          </div>
        </>
      );
    case 'diagnosis':
      return <Why {...props} diagnosis={answer.diagnosis} />;
  }
}

function Wrong({ given, expected }: { readonly given: string; readonly expected: string }) {
  return (
    <VerdictSentence verdict="refused">
      Wrong: this password gives <code>{expected}</code>, and the message says{' '}
      {given === '' ? 'nothing' : <code>{given}</code>}.
    </VerdictSentence>
  );
}

interface WhyProps extends Omit<DigestVerdictProps, 'answer' | 'onFindMistake'> {
  readonly diagnosis: Diagnosis;
}

function Why({ given, diagnosis, isSound, onMend }: WhyProps) {
  if (diagnosis.verdict === 'right') {
    return <VerdictSentence verdict="ok">Right: this password gives exactly this response.</VerdictSentence>;
  }
  return (
    <>
      <Wrong given={given} expected={diagnosis.expected} />
      {diagnosis.verdict === 'malformed' ? (
        <VerdictSentence verdict="info">{diagnosis.why}</VerdictSentence>
      ) : null}
      {diagnosis.verdict === 'unexplained' ? (
        <VerdictSentence verdict="info">
          None of the known mistakes leads to this response,{' '}
          {diagnosis.depth === 2
            ? 'alone or with another'
            : 'alone; for two together the values are too long'}{' '}
          ({diagnosis.tried} ways were tried). Most likely the password is another one: ask whoever set it.
        </VerdictSentence>
      ) : null}
      {diagnosis.verdict === 'mistaken' ? <Causes causes={diagnosis.causes} /> : null}
      {onMend === undefined || diagnosis.verdict === 'unexplained' ? null : isSound ? (
        <div>
          <Button onClick={onMend}>Write the right response</Button>
        </div>
      ) : (
        <VerdictSentence verdict="info">
          The right response alone would not help: the credentials break rules besides, which are told below.
        </VerdictSentence>
      )}
    </>
  );
}

function Causes({ causes }: { readonly causes: readonly Cause[] }) {
  return (
    <>
      <VerdictSentence verdict="info">
        {causes.length > 1
          ? 'Each of these gives the response digit for digit:'
          : causes[0]?.mistakes.length === 2
            ? 'These two mistakes together give the response digit for digit:'
            : 'This mistake gives the response digit for digit:'}
      </VerdictSentence>
      <ul className={styles.causes}>
        {causes.map(({ mistakes, details, steps }) => (
          <li key={mistakes.map(({ id }) => id).join(' ')} className={styles.cause}>
            {mistakes.map((mistake, index) => (
              <div key={mistake.id} className={styles.mistake}>
                <h4 className={styles.title}>
                  {index > 0 ? <span className={styles.and}>and </span> : null}
                  {mistake.title}
                </h4>
                <p>{details[index]}</p>
                <p>{mistake.explanation}</p>
                <p>{mistake.remedy}</p>
                <p className={styles.spec}>{mistake.spec}</p>
              </div>
            ))}
            <Disclosure summary="The computation as it was made">
              <DigestWorking steps={steps} />
            </Disclosure>
          </li>
        ))}
      </ul>
    </>
  );
}
