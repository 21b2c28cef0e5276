import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { diagnose } from '@/lib/digest/diagnose';
import { digestResponse, digestSteps } from '@/lib/digest/digest-steps';
import styles from './digest-bench.module.css';
import { type DigestCase, readDigestCase } from './digest-case';
import { DigestStepView } from './digest-step-view';
import { type DigestAnswer, DigestVerdict } from './digest-verdict';

export interface DigestBenchProps {
  /** Text of the message with the challenge, such as the 401. */
  readonly challenge?: string | undefined;
  /** Text of the request with the credentials. */
  readonly credentials: string;
  /** A password that is known already; undefined if none is. */
  readonly passwordOf: (username: string, realm: string) => string | undefined;
  /** Called with the text of the request in which the response has been made right. */
  readonly onRecompute?: ((text: string) => void) | undefined;
}

/** The digest in a request, hash by hash, with a password to try: is the response right, and if not, why not? */
export function DigestBench({ challenge, credentials, passwordOf, onRecompute }: DigestBenchProps) {
  const found = readDigestCase(credentials, challenge);
  if (typeof found === 'string') return <p className={styles.none}>{found}</p>;
  const { username, realm } = found.input;
  // Another user or realm has another password: begin anew.
  return (
    <Bench
      key={`${username} ${realm}`}
      found={found}
      known={passwordOf(username, realm)}
      onRecompute={onRecompute}
    />
  );
}

interface BenchProps {
  readonly found: DigestCase;
  readonly known: string | undefined;
  readonly onRecompute: ((text: string) => void) | undefined;
}

/** What was answered last, and to which response and password. */
interface Answered {
  readonly answer: DigestAnswer;
  readonly response: string;
  readonly password: string;
}

function Bench({ found, known = '', onRecompute }: BenchProps) {
  const [password, setPassword] = useState(known);
  const [answered, setAnswered] = useState<Answered>();
  const field = useId();
  const { header, response, circumstances } = found;
  const input = { ...found.input, password };
  const steps = digestSteps(input, header);
  const expected = digestResponse(input);
  // An answer stands as long as nothing that it was about has changed.
  const stands = answered?.response === response && answered.password === password;

  function verify() {
    const answer: DigestAnswer = response === expected ? { kind: 'right' } : { kind: 'wrong', expected };
    setAnswered({ answer, response, password });
  }

  function findMistake() {
    const diagnosis = diagnose(input, response, circumstances);
    setAnswered({ answer: { kind: 'diagnosis', diagnosis }, response, password });
  }

  function recompute(report: (text: string) => void) {
    const answer: DigestAnswer = response === expected ? { kind: 'right' } : { kind: 'recomputed' };
    setAnswered({ answer, response: expected, password });
    if (response !== expected) report(found.withResponse(expected));
  }

  return (
    <div className={styles.bench}>
      <div className={styles.trial}>
        <p className={styles.given}>
          <span className={styles.caption}>Response in {header}</span>
          {response === '' ? 'There is none.' : <code>{response}</code>}
        </p>
        <label className={styles.password} htmlFor={field}>
          <span className={styles.caption}>Password of {found.input.username || 'the user'}</span>
          <input
            id={field}
            className={styles.input}
            type="text"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        </label>
        <div className={styles.buttons}>
          <Button onClick={verify}>Verify</Button>
          {onRecompute === undefined ? null : (
            <Button onClick={() => recompute(onRecompute)}>Recompute</Button>
          )}
        </div>
        <p className={styles.hint}>
          Verify asks whether this response is right for this password.
          {onRecompute === undefined ? '' : ' Recompute puts the right response into the message.'}
        </p>
        <div role="status" className={styles.answer}>
          {answered !== undefined && stands ? (
            <DigestVerdict answer={answered.answer} given={response} onFindMistake={findMistake} />
          ) : null}
        </div>
      </div>
      <ol className={styles.steps} aria-label="Computation of the response">
        {steps.map((step) => (
          <DigestStepView key={step.name} step={step} />
        ))}
      </ol>
    </div>
  );
}
