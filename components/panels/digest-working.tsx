import type { DigestStep } from '@/lib/digest/digest-steps';
import styles from './digest-working.module.css';

/** A computation in short, right or wrong: what was hashed, and what came of it. */
export function DigestWorking({ steps }: { readonly steps: readonly DigestStep[] }) {
  return (
    <ol className={styles.working}>
      {steps.map(({ name, algorithm, joined, result }) => (
        <li key={name}>
          <code>
            {name} = {algorithm}({shown(joined)})
            <br />= {shown(result)}
          </code>
        </li>
      ))}
    </ol>
  );
}

/** With what cannot be seen, and octets that are no text, written as `\x0a`. */
function shown(text: string): string {
  return text.slice(0, LONGEST).replace(/[\p{Cc}\p{Cf}\p{Cs}\u00a0]/gu, (character) => {
    const code = character.charCodeAt(0);
    const isOctet = code >= 0xdc80 && code <= 0xdcff;
    return code > 0xff && !isOctet
      ? `\\u${code.toString(16).padStart(4, '0')}`
      : `\\x${(code & 0xff).toString(16).padStart(2, '0')}`;
  });
}

/** Characters: a body may be longer than anybody reads. */
const LONGEST = 2000;
