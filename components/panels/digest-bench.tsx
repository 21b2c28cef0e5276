import { useId, useMemo, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { diagnose } from '@/lib/digest/diagnose';
import { digestResponse, digestSteps } from '@/lib/digest/digest-steps';
import { visibleText } from '@/lib/text/visible-text';
import styles from './digest-bench.module.css';
import { DigestChoice } from './digest-choice';
import { DigestLight } from './digest-light';
import { type ChosenDigest, chooseDigest, type DigestReading, readDigests } from './digest-reading';
import { DigestRemarks, problemsOf } from './digest-remarks';
import { DigestSources } from './digest-sources';
import { DigestSteps } from './digest-steps';
import { type DigestAnswer, DigestVerdict } from './digest-verdict';
import { EmptyPanel } from './empty-panel';
import { LONGEST_PASSWORD } from './longest-password';
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
  /** Called with what is written as the password, where that is kept outside; else the bench keeps it to itself. */
  readonly onPassword?: ((username: string, realm: string, password: string) => void) | undefined;
  /** Called with the text of the request in which the response has been made right. */
  readonly onRecompute?: ((text: string) => void) | undefined;
}

/**
 * The digest in a request, hash by hash, with every value lit in both messages, and a password to try: is the response
 * right, and if not, why not? Without a password, what can be said all the same.
 */
export function DigestBench(props: DigestBenchProps) {
  const { challenge, credentials, earlier, passwordOf, onPassword, onRecompute } = props;
  const reading = useMemo(
    () => readDigests(credentials, challenge, earlier),
    [credentials, challenge, earlier],
  );
  const [which, setWhich] = useState(0);
  const [whichChallenge, setWhichChallenge] = useState<number>();
  const at = typeof reading !== 'string' && which < reading.credentials.length ? which : 0;
  const chosen = useMemo(
    () => (typeof reading === 'string' ? reading : chooseDigest(reading, at, whichChallenge)),
    [reading, at, whichChallenge],
  );
  if (typeof reading === 'string') return <EmptyPanel>{reading}</EmptyPanel>;
  const asked = typeof chosen === 'string' ? undefined : chosen.challenge;
  const { username, realm } = typeof chosen === 'string' ? NOBODY : chosen.found.input;
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
        <EmptyPanel>{chosen}</EmptyPanel>
      ) : (
        // Another user or realm has another password: begin anew.
        <Bench
          key={`${at} ${username} ${realm}`}
          reading={reading}
          chosen={chosen}
          known={passwordOf(username, realm)}
          onPassword={onPassword && ((password) => onPassword(username, realm, password))}
          onRecompute={onRecompute}
        />
      )}
    </div>
  );
}

const NOBODY = { username: '', realm: '' };

interface BenchProps {
  readonly reading: DigestReading;
  readonly chosen: ChosenDigest;
  readonly known: string | undefined;
  readonly onPassword: ((password: string) => void) | undefined;
  readonly onRecompute: ((text: string) => void) | undefined;
}

/** What was answered last, and to which question. */
interface Answered {
  readonly answer: DigestAnswer;
  readonly question: string;
}

function Bench({ reading, chosen, known = '', onPassword, onRecompute }: BenchProps) {
  const [own, setOwn] = useState(known);
  const [password, setPassword] = onPassword ? [known, onPassword] : [own, setOwn];
  const [answered, setAnswered] = useState<Answered>();
  const [isTrying, setTrying] = useState(false);
  const id = useId();
  const problems = useMemo(() => problemsOf(reading, chosen), [reading, chosen]);
  const verdict = useRef<HTMLDivElement>(null);
  const { header, response = '', circumstances } = chosen.found;
  const input = { ...chosen.found.input, password };
  // No account has an empty password: as long as the field is empty, nobody has said what it is.
  const isKnown = password !== '';
  const steps = digestSteps(input, header);
  const expected = digestResponse(input);
  // An answer stands as long as nothing that it was about has changed.
  const question = (about: string) => JSON.stringify([input, about, circumstances]);
  const stands = answered?.question === question(response);

  function verify() {
    const answer: DigestAnswer = response === expected ? { kind: 'right' } : { kind: 'wrong', expected };
    setAnswered({ answer, question: question(response) });
  }

  function findMistake() {
    const diagnosis = diagnose(input, response, circumstances);
    setAnswered({ answer: { kind: 'diagnosis', diagnosis }, question: question(response) });
    verdict.current?.focus();
  }

  function recompute(report: (text: string) => void) {
    const answer: DigestAnswer = response === expected ? { kind: 'right' } : { kind: 'recomputed' };
    setAnswered({ answer, question: question(expected) });
    if (response !== expected) report(chosen.withResponse(expected));
  }

  /** The button that was pressed goes with the verdict that it stands in. */
  function mend(report: (text: string) => void) {
    recompute(report);
    verdict.current?.focus();
  }

  return (
    <DigestLight>
      <div className={styles.columns}>
        <DigestSources reading={reading} chosen={chosen} steps={steps} />
        <div className={styles.work}>
          <div className={styles.trial}>
            {response === '' ? <p className={styles.hint}>There is no response in {header}.</p> : null}
            <label className={styles.password} htmlFor={`${id}-password`}>
              <span className={styles.caption}>Password of {visibleText(input.username) || 'the user'}</span>
              <input
                id={`${id}-password`}
                className={styles.input}
                type="text"
                maxLength={LONGEST_PASSWORD}
                autoComplete="off"
                autoCapitalize="off"
                spellCheck={false}
                value={password}
                onChange={(event) => setPassword(event.currentTarget.value)}
              />
            </label>
            <div className={styles.buttons}>
              <Button resting={!isKnown} onClick={verify}>
                Verify
              </Button>
              {onRecompute === undefined ? null : (
                <Button resting={!isKnown} onClick={() => recompute(onRecompute)}>
                  Recompute
                </Button>
              )}
            </div>
            <p className={styles.hint}>
              {isKnown ? '' : 'Without the password nothing can be computed: write it above. '}
              Verify asks whether this response is right for this password.
              {onRecompute === undefined ? '' : ' Recompute puts the right response into the message.'}
            </p>
            <div ref={verdict} role="status" tabIndex={-1} className={styles.answer}>
              {answered !== undefined && stands ? (
                <DigestVerdict
                  answer={answered.answer}
                  given={response}
                  isSound={problems.every(isOfResponse)}
                  onFindMistake={findMistake}
                  onMend={onRecompute && (() => mend(onRecompute))}
                />
              ) : null}
            </div>
          </div>
          <DigestSteps steps={steps} isKnown={isKnown} />
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
                // Words that were tried against another digest say nothing of this one.
                key={JSON.stringify([chosen.found.input, response])}
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
