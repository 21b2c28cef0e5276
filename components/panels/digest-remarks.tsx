import { useMemo } from 'react';
import { formRemarks } from '@/lib/digest/form';
import { judgeDigest } from '@/lib/rules/judge-digest';
import type { Problem } from '@/lib/text/problem';
import type { ChosenDigest, DigestReading } from './digest-reading';
import styles from './digest-remarks.module.css';
import { VerdictIcon } from './verdict-icon';

/** What the rules have against the chosen credentials. */
export function problemsOf({ request, challenged }: DigestReading, chosen: ChosenDigest): readonly Problem[] {
  return judgeDigest(request, chosen.credentials, chosen.challenge && challenged);
}

export interface DigestRemarksProps {
  readonly chosen: ChosenDigest;
  readonly problems: readonly Problem[];
}

/** What can be said without the password: first the rules that are broken, then what the values tell by themselves. */
export function DigestRemarks({ chosen, problems }: DigestRemarksProps) {
  const { found } = chosen;
  // Not at each letter of a password that is being typed: known mistakes are tried here too.
  const remarks = useMemo(() => formRemarks(found.input, found.response, found.circumstances), [found]);
  return (
    <ul className={styles.remarks}>
      {problems.length === 0 ? (
        <Remark verdict="ok">No rule is broken by the credentials and their challenge.</Remark>
      ) : null}
      {problems.map(({ rule, from, severity, message, spec }) => (
        <Remark key={`${rule} ${from}`} verdict={severity === 'info' ? 'info' : 'refused'} spec={spec}>
          {message}.
        </Remark>
      ))}
      {remarks.map(({ id, kind, text, spec }) => (
        <Remark key={id} verdict={kind === 'flaw' ? 'refused' : 'info'} spec={spec}>
          {text}
        </Remark>
      ))}
    </ul>
  );
}

interface RemarkProps {
  readonly verdict: 'ok' | 'refused' | 'info';
  readonly spec?: string;
  readonly children: React.ReactNode;
}

function Remark({ verdict, spec, children }: RemarkProps) {
  return (
    <li className={styles.remark}>
      <VerdictIcon verdict={verdict} />
      <span>
        {children} {spec === undefined ? null : <span className={styles.spec}>{spec}</span>}
      </span>
    </li>
  );
}
