import { useMemo, useState } from 'react';
import { DigestForm } from '@/components/panels/digest-form';
import { chooseDigest, readDigests } from '@/components/panels/digest-reading';
import { DigestSteps } from '@/components/panels/digest-steps';
import { Button } from '@/components/ui/button';
import { type DigestAlgorithm, isSession } from '@/lib/digest/algorithm';
import { digestResponse, digestSteps } from '@/lib/digest/digest-steps';
import type { DigestInput } from '@/lib/digest/recipe';
import type { Flow } from '@/lib/flows/flow';
import { undisturbedTexts } from '@/lib/session/undisturbed-texts';
import styles from './digest-bench.module.css';
import { useStage } from './stage-context';
import { Veiled } from './veiled';

/**
 * The digest of a message of the flow on the stage, computed again with every value open to change: each hash with the text
 * that went in and a line that computes it in a shell, and the response of all hash functions side by side.
 */
export function DigestBench({ of }: { readonly of: string }) {
  const stage = useStage();
  const flow = stage?.lab.flow;
  const setup = stage?.setup;
  const text = useMemo(() => flow && undisturbedTexts(flow, setup)[of], [flow, setup, of]);
  const opening = useMemo(
    () => (flow && text !== undefined ? digestIn(text, flow) : undefined),
    [flow, text],
  );
  return stage === undefined || opening === undefined ? null : (
    <Veiled stage={stage} of={of}>
      <Bench of={of} opening={opening} />
    </Veiled>
  );
}

interface Opening {
  readonly input: DigestInput;
  /** The response that stands in the message. */
  readonly sent: string | undefined;
}

/** What a request computed its response from; undefined where it has none. */
function digestIn(text: string, { accounts }: Flow): Opening | undefined {
  const reading = readDigests(text);
  const chosen = typeof reading === 'string' ? reading : chooseDigest(reading, 0, undefined);
  if (typeof chosen === 'string') return undefined;
  const { input, response } = chosen.found;
  const account = accounts.find(
    ({ username, realm }) => username === input.username && realm === input.realm,
  );
  return { input: { ...input, password: account?.password ?? '' }, sent: response };
}

function Bench({ of, opening }: { readonly of: string; readonly opening: Opening }) {
  const [input, setInput] = useState(opening.input);
  const steps = useMemo(() => digestSteps(input), [input]);
  const response = steps.at(-1)?.result ?? '';
  return (
    <section className={styles.bench} aria-label={`Digest bench with the values of ${of}`}>
      <header className={styles.head}>
        <h3>Digest bench</h3>
        <Button variant="quiet" disabled={input === opening.input} onClick={() => setInput(opening.input)}>
          The values of {of} again
        </Button>
      </header>
      <DigestForm input={input} onInput={setInput} />
      <p role="status" className={styles.verdict}>
        {response === opening.sent
          ? `This is the response that stands in ${of}.`
          : `This is not the response that stands in ${of}: a single other character gives another hash.`}
      </p>
      <DigestSteps steps={steps} isKnown />
      <SideBySide input={input} />
    </section>
  );
}

/** The response that each hash function gives for the same values. */
function SideBySide({ input }: { readonly input: DigestInput }) {
  return (
    <table className={styles.responses}>
      <caption>The same values with each hash function</caption>
      <thead>
        <tr>
          <th scope="col">algorithm</th>
          <th scope="col">response</th>
        </tr>
      </thead>
      <tbody>
        {algorithmsLike(input.algorithm).map((algorithm) => (
          <tr key={algorithm} aria-current={algorithm === input.algorithm || undefined}>
            <th scope="row">{algorithm}</th>
            <td>
              <code>{digestResponse({ ...input, algorithm })}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One of each hash function: those of a session beside those of a session. */
function algorithmsLike(algorithm: DigestAlgorithm): readonly DigestAlgorithm[] {
  return isSession(algorithm)
    ? ['MD5-sess', 'SHA-256-sess', 'SHA-512-256-sess']
    : ['MD5', 'SHA-256', 'SHA-512-256'];
}
