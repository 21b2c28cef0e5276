import { memo, useDeferredValue, useMemo } from 'react';
import { ruleAddress } from '@/components/message/rule-address';
import { SeverityIcon } from '@/components/message/severity-icon';
import { severityWord } from '@/components/message/severity-word';
import { CatalogueFrame } from '@/components/ui/catalogue-frame';
import { SearchField } from '@/components/ui/search-field';
import { Select } from '@/components/ui/select';
import { SiteLink } from '@/components/ui/site-link';
import { entriesOf, type RuleEntry, type RuleGroup } from './catalogue';
import { type Choice, chosen, EVERYTHING, LONGEST_WORDS } from './choice';
import styles from './rule-catalogue.module.css';
import { useChoice } from './use-choice';

/** All rules by what they are about, and a search that narrows them down. Without JavaScript all of them are there. */
export function RuleCatalogue({ groups }: { readonly groups: readonly RuleGroup[] }) {
  const [choice, choose] = useChoice();
  /** What is shown may follow what is typed when there is time. */
  const shown = useDeferredValue(choice);
  const left = useMemo(() => chosen(groups, shown), [groups, shown]);
  return (
    <CatalogueFrame
      search={<Search choice={choice} onChoose={choose} />}
      left={entriesOf(left).length}
      all={entriesOf(groups).length}
      noun="rules"
      nothing="No rule has all of these words. Try the name of a header field, a parameter, or a section."
      onShowAll={() => choose(EVERYTHING)}
      label="Groups of rules"
      parts={left.map(({ id, title }) => ({ id: anchorOf(id), title }))}
    >
      {left.map((group) => (
        <Group key={group.id} group={group} />
      ))}
    </CatalogueFrame>
  );
}

interface SearchProps {
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

function Search({ choice, onChoose }: SearchProps) {
  return (
    <>
      <SearchField
        words={choice.words}
        onSearch={(words) => onChoose({ ...choice, words })}
        placeholder="branch, nonce, §10.3 …"
        longest={LONGEST_WORDS}
      />
      <Select
        label="Severity"
        options={[
          { value: 'any', label: 'Any' },
          { value: 'error', label: 'Errors' },
          { value: 'warning', label: 'Warnings' },
          { value: 'info', label: 'Notes' },
        ]}
        value={choice.severity}
        onChange={(severity) => onChoose({ ...choice, severity })}
      />
      <Select
        label="Looks at"
        options={[
          { value: 'any', label: 'Anything' },
          { value: 'message', label: 'One message' },
          { value: 'exchange', label: 'Several messages' },
        ]}
        value={choice.scope}
        onChange={(scope) => onChoose({ ...choice, scope })}
      />
    </>
  );
}

/** A group in which nothing changed is not drawn again. */
const Group = memo(function Group({ group: { id, title, purpose, shelves } }: { readonly group: RuleGroup }) {
  const anchor = anchorOf(id);
  return (
    <section className={styles.group} aria-labelledby={anchor}>
      <header className={styles.head}>
        <h2 id={anchor}>{title}</h2>
        <p>{purpose}</p>
      </header>
      {shelves.map(({ subject, rules }) => (
        <div key={subject} className={styles.shelf}>
          <h3 className={styles.subject}>{subject}</h3>
          <ul className={styles.rules}>
            {rules.map((rule) => (
              <Entry key={rule.id} rule={rule} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
});

function anchorOf(group: RuleGroup['id']): string {
  return group.replace(' ', '-');
}

function Entry({ rule: { id, title, severity, spec } }: { readonly rule: RuleEntry }) {
  return (
    <li className={styles.rule} data-severity={severity}>
      <span className={styles.severity}>
        <SeverityIcon severity={severity} />
        {severityWord(severity)}
      </span>
      <SiteLink href={ruleAddress(id)} className={styles.title}>
        {title}
      </SiteLink>
      <span className={styles.spec}>{spec}</span>
      <code className={styles.id}>{id}</code>
    </li>
  );
}
