import { useId, useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { diagnose } from '@/lib/digest/diagnose';
import { digestResponse, digestSteps } from '@/lib/digest/digest-steps';
import styles from './digest-bench.module.css';
import { DigestChoice } from './digest-choice';
import { DigestLight } from './digest-light';
import { type ChosenDigest, chooseDigest, type DigestReading, readDigests } from './digest-reading';
import { DigestRemarks, problemsOf } from './digest-remarks';
import { DigestSources } from './digest-sources';
import { DigestSteps } from './digest-steps';
import { type DigestAnswer, DigestVerdict } from './digest-verdict';
import { WordList } from './word-list';

export interface DigestBenchProps {
  /** Text of the message with the challenge, such as the 401. */
  readonly challenge?: string | undefined;
  /** Text of the request with the credentials. */
  readonly credentials: string;
  /** Texts of requests that were sent before: a response that stood in one of them is known again. */
  readonly earlier?: readonly string[] | undefined;
  /** A password that is known already; undefined if none is. */
  readonly passwordOf: (username: string, realm: string) => string | undefined;
  /** Called with the text of the request in which the response has been made right. */
  readonly onRecompute?: ((text: string) => void) | undefined;
}

/**
 * The digest in a request, hash by hash, with every value lit in both messages, and a password to try: is the response
 * right, and if not, why not? Without a password, what can be said all the same.
 */
export function DigestBench({ challenge, credentials, earlier, passwordOf, onRecompute }: DigestBenchProps) {
  const reading = useMemo(
    () => readDigests(credentials, challenge, earlier),
    [credentials, challenge, earlier],
  );
  const [which, setWhich] = useState(0);
  const [whichChallenge, setWhichChallenge] = useState<number>();
  if (typeof reading === 'string') return <p className={styles.none}>{reading}</p>;
  const at = which < reading.credentials.length ? which : 0;
  const chosen = chooseDigest(reading, at, whichChallenge);
  const asked = typeof chosen === 'string' ? undefined : chosen.challenge;
  return (
    <div className={styles.bench}>
      <DigestChoice
        reading={reading}
        which={at}
        whichChallenge={reading.challenges.findIndex(({ value }) => value === asked)}
        onWhich={(index) => {
          setWhich(index);
          setWhichChallenge(undefined);
        }}
        onChallenge={setWhichChallenge}
      />
      {typeof chosen === 'string' ? (
        <p className={styles.none}>{chosen}</p>
      ) : (
        // Another user or realm has another password: begin anew.
        <Bench
          key={`${at} ${chosen.found.input.username} ${chosen.found.input.realm}`}
          reading={reading}
          chosen={chosen}
          known={passwordOf(chosen.found.input.username, chosen.found.input.realm)}
          onRecompute={onRecompute}
        />
      )}
    </div>
  );
}

interface BenchProps {
  readonly reading: DigestReading;
  readonly chosen: ChosenDigest;
  readonly known: string | undefined;
  readonly onRecompute: ((text: string) => void) | undefined;
}

/** What was answered last, and to which response and password. */
interface Answered {
  readonly answer: DigestAnswer;
  readonly response: string;
  readonly password: string;
}

function Bench({ reading, chosen, known = '', onRecompute }: BenchProps) {
  const [password, setPassword] = useState(known);
  const [answered, setAnswered] = useState<Answered>();
  const [isTrying, setTrying] = useState(false);
  const id = useId();
  const problems = useMemo(() => problemsOf(reading, chosen), [reading, chosen]);
  const { header, response = '', circumstances } = chosen.found;
  const input = { ...chosen.found.input, password };
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
    if (response !== expected) report(chosen.withResponse(expected));
  }

  return (
    <DigestLight>
      <div className={styles.columns}>
        <DigestSources
          id={`${id}-sources`}
          stepsId={`${id}-steps`}
          reading={reading}
          chosen={chosen}
          steps={steps}
        />
        <div className={styles.work}>
          {' '}
          <div className={styles.trial}>
            {response === '' ? <p className={styles.hint}>There is no response in {header}.</p> : null}
            <label className={styles.password} htmlFor={`${id}-password`}>
              <span className={styles.caption}>Password of {input.username || 'the user'}</span>
              <input
                id={`${id}-password`}
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
                <DigestVerdict
                  answer={answered.answer}
                  given={response}
                  isSound={problems.every(isOfResponse)}
                  onFindMistake={findMistake}
                  onMend={onRecompute && (() => recompute(onRecompute))}
                />
              ) : null}
            </div>
          </div>
          <DigestSteps id={`${id}-steps`} sourcesId={`${id}-sources`} steps={steps} />
        </div>
      </div>
      <div>
        <Disclosure summary="What can be said without the password" open={known === ''}>
          <DigestRemarks chosen={chosen} problems={problems} />
        </Disclosure>
        {response === '' ? null : (
          <div className={styles.list}>
            <Button aria-expanded={isTrying} onClick={() => setTrying(!isTrying)}>
              Try a list of words
            </Button>
            {isTrying ? (
              <WordList
                // Words that were tried against another response say nothing of this one.
                key={response}
                input={chosen.found.input}
                response={response}
                onPassword={setPassword}
              />
            ) : null}
          </div>
        )}
      </div>
    </DigestLight>
  );
}

/** Such a fault ends with the right response; any other one stays. */
function isOfResponse({ rule, severity }: { readonly rule: string; readonly severity: string }): boolean {
  return severity !== 'error' || rule === 'auth-response-length';
}
