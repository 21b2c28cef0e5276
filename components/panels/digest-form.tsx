import { Select } from '@/components/ui/select';
import { type DigestAlgorithm, digestAlgorithms, isSession } from '@/lib/digest/algorithm';
import type { DigestInput } from '@/lib/digest/recipe';
import styles from './digest-form.module.css';

export interface DigestFormProps {
  readonly input: DigestInput;
  readonly onInput: (input: DigestInput) => void;
}

/** Every value that a digest is computed from, to be written. */
export function DigestForm({ input, onInput }: DigestFormProps) {
  const { algorithm, qop = NO_QOP, body = '' } = input;
  const fields = [
    ...FIELDS,
    ...(qop === NO_QOP ? [] : NC),
    // A -sess algorithm hashes it into HA1, with and without qop (RFC 7616 §3.4.2).
    ...(qop === NO_QOP && !isSession(algorithm) ? [] : CNONCE),
  ];
  return (
    <div className={styles.form}>
      {fields.map((name) => (
        <label key={name} className={styles.field}>
          <span>{name}</span>
          <input
            type="text"
            maxLength={LONGEST_VALUE}
            value={input[name] ?? ''}
            spellCheck={false}
            autoCapitalize="none"
            autoComplete="off"
            onChange={(event) => onInput({ ...input, [name]: event.currentTarget.value })}
          />
        </label>
      ))}
      <div className={styles.choices}>
        <Select<DigestAlgorithm>
          label="algorithm"
          options={digestAlgorithms.map((value) => ({ value, label: value }))}
          value={algorithm}
          onChange={(value) => onInput({ ...input, algorithm: value })}
        />
        <Select
          label="qop"
          options={QOPS}
          value={qop}
          onChange={(value) => onInput({ ...input, qop: value === NO_QOP ? undefined : value })}
        />
      </div>
      {qop === 'auth-int' ? (
        <label className={styles.field}>
          <span>body</span>
          <textarea
            rows={3}
            maxLength={LONGEST_BODY}
            value={body}
            spellCheck={false}
            onChange={(event) => onInput({ ...input, body: event.currentTarget.value })}
          />
        </label>
      ) : null}
    </div>
  );
}

/** Characters of a value, and of a body: everything is computed anew at each key press. */
const LONGEST_VALUE = 4096;
const LONGEST_BODY = 65_535;

/** In the order of the formulas. */
const FIELDS = ['username', 'realm', 'password', 'method', 'uri', 'nonce'] as const;

/** Those that only the newer form has. */
const NC = ['nc'] as const;
const CNONCE = ['cnonce'] as const;

const NO_QOP = 'none';

const QOPS = [
  { value: 'auth', label: 'auth' },
  { value: 'auth-int', label: 'auth-int' },
  { value: NO_QOP, label: 'none, as in RFC 2069' },
];
