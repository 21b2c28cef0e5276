import type { DigestStep } from '@/lib/digest/digest-steps';
import { UNSEEN } from '@/lib/text/visible-text';
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
  return text.slice(0, LONGEST).replace(HASHED_UNSEEN, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const isOctet = code >= 0xdc80 && code <= 0xdcff;
    if (code > 0xffff) return `\\u{${code.toString(16)}}`;
    return code > 0xff && !isOctet
      ? `\\u${code.toString(16).padStart(4, '0')}`
      : `\\x${(code & 0xff).toString(16).padStart(2, '0')}`;
  });
}

/** Joiners and spaces that do not break count as well: they are hashed. */
const HASHED_UNSEEN = new RegExp(String.raw`[${UNSEEN}\p{Format}\u00a0]`, 'gu');

/** Characters: a body may be longer than anybody reads. */
const LONGEST = 2000;
