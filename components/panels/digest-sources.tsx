import type { DigestStep } from '@/lib/digest/digest-steps';
import { explanationOf, familyOf } from '@/lib/explain/explanation-of';
import { LitGroup, LitValue, useLit } from './digest-light';
import type { ChosenDigest, DigestReading } from './digest-reading';
import { authPieces, headersOf, requestLinePieces, type SourceLine } from './digest-source-pieces';
import styles from './digest-sources.module.css';

export interface DigestSourcesProps {
  readonly reading: DigestReading;
  readonly chosen: ChosenDigest;
  readonly steps: readonly DigestStep[];
}

/** The lines of both messages that the digest is made of, each value marked and tied to where it is hashed. */
export function DigestSources({ reading, chosen, steps }: DigestSourcesProps) {
  const { request, challenged } = reading;
  const { challenge, credentials } = chosen;
  const headers = headersOf(chosen.asker);
  const asked = challenged && challenge && authPieces(challenged, challenge, headers.challenge);
  const given = [requestLinePieces(request), authPieces(request, credentials, headers.credentials)].filter(
    (line) => line !== undefined,
  );
  const lines = [...(asked ? [asked] : []), ...given];
  const places = lines.flatMap(({ pieces }) => pieces.flatMap(({ value }) => (value ? [value.place] : [])));
  return (
    <div className={styles.sources}>
      <LitGroup label="Values of the digest in the messages" places={places}>
        {asked === undefined ? null : (
          <Source title="The challenge asks" side="response" lines={[asked]} steps={steps} />
        )}
        <Source title="The request answers" side="request" lines={given} steps={steps} />
      </LitGroup>
      <Caption steps={steps} />
    </div>
  );
}

interface SourceProps {
  readonly title: string;
  readonly side: 'request' | 'response';
  readonly lines: readonly SourceLine[];
  readonly steps: readonly DigestStep[];
}

function Source({ title, side, lines, steps }: SourceProps) {
  return (
    <div className={styles.source} data-side={side}>
      <p className={styles.title}>{title}</p>
      {lines.map((line) => (
        <code key={line.key} className={styles.line} translate="no">
          {line.pieces.map(({ text, value }) =>
            value === undefined ? (
              text
            ) : (
              <LitValue
                key={value.place}
                name={value.name}
                place={value.place}
                family={familyOf(value.field)}
                label={`${explanationOf(value.field, side).title}: ${text}, ${fateOf(value.name, steps)}`}
              >
                {text}
              </LitValue>
            ),
          )}
        </code>
      ))}
    </div>
  );
}

/** One line that says of the value that is lit what becomes of it. It is as high when nothing is lit. */
function Caption({ steps }: { readonly steps: readonly DigestStep[] }) {
  const lit = useLit();
  return (
    <p className={styles.caption}>
      {lit === undefined ? (
        'Point at a value, or move to it with the Tab and arrow keys: it lights up wherever it goes. A click keeps it lit.'
      ) : (
        <>
          <code>{lit}</code> {fateOf(lit, steps)}.
        </>
      )}
    </p>
  );
}

function fateOf(name: string, steps: readonly DigestStep[]): string {
  if (name === 'response') return 'is the result of the last hash, and is hashed nowhere';
  if (name === 'algorithm') return 'says which function hashes, and is hashed nowhere';
  const uses = steps.filter(({ inputs }) => inputs.some((input) => input.name === name));
  if (uses.length === 0) return 'is not hashed here';
  const names = uses.map((step) => (step.name === 'response' ? 'the response' : step.name));
  return `goes into ${names.join(' and ')}`;
}
