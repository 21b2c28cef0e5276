import { Select } from '@/components/ui/select';
import styles from './digest-bench.module.css';
import { type DigestReading, nameOfAuth } from './digest-reading';
import { headersOf } from './digest-source-pieces';

export interface DigestChoiceProps {
  readonly reading: DigestReading;
  /** Indexes into the credentials and the challenges of the reading. */
  readonly which: number;
  readonly whichChallenge: number;
  readonly onWhich: (which: number) => void;
  readonly onChallenge: (which: number) => void;
}

/** Which credentials, and which challenge they are laid beside, where a message has several (RFC 8760 §2.3). */
export function DigestChoice({ reading, which, whichChallenge, onWhich, onChallenge }: DigestChoiceProps) {
  const { credentials, challenges } = reading;
  const asker = credentials[which]?.asker;
  const offered = challenges.flatMap((challenge, index) =>
    challenge.asker === asker ? [{ ...challenge, index }] : [],
  );
  if (credentials.length < 2 && offered.length < 2) return null;
  return (
    <div className={styles.choice}>
      {credentials.length < 2 ? null : (
        <Select
          label="Credentials"
          value={String(which)}
          onChange={(value) => onWhich(Number(value))}
          options={credentials.map(({ asker, value }, index) => ({
            value: String(index),
            label: nameOfAuth(headersOf(asker).credentials, value),
          }))}
        />
      )}
      {offered.length < 2 ? null : (
        <Select
          label="Challenge"
          value={String(whichChallenge)}
          onChange={(value) => onChallenge(Number(value))}
          options={offered.map(({ asker, value, index }) => ({
            value: String(index),
            label: nameOfAuth(headersOf(asker).challenge, value),
          }))}
        />
      )}
    </div>
  );
}
