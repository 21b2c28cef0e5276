import { ruleAddress } from '@/components/message/rule-address';
import { SeverityIcon } from '@/components/message/severity-icon';
import { severityWord } from '@/components/message/severity-word';
import { SiteLink } from '@/components/ui/site-link';
import styles from './rule-list.module.css';
import type { RuleLink } from './rule-page';

/** Some rules, each with its severity, to go on to. */
export function RuleList({ rules }: { readonly rules: readonly RuleLink[] }) {
  return (
    <ul className={styles.list}>
      {rules.map(({ id, title, severity }) => (
        <li key={id} className={styles.entry}>
          <SeverityIcon severity={severity} />
          <span className="visually-hidden">{severityWord(severity)}: </span>
          <SiteLink href={ruleAddress(id)}>{title}</SiteLink>
        </li>
      ))}
    </ul>
  );
}
