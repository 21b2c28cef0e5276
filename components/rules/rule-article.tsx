import Link from 'next/link';
import type { ReactNode } from 'react';
import { SeverityIcon } from '@/components/message/severity-icon';
import { severityWord } from '@/components/message/severity-word';
import { RfcLink } from '@/components/ui/rfc-link';
import { FindingList } from './finding-list';
import { basisMeaning, scopeMeaning, severityMeaning } from './grounds';
import { LiveExample } from './live-example';
import { MarkedExample } from './marked-example';
import { placedIn } from './placed';
import styles from './rule-article.module.css';
import { RuleList } from './rule-list';
import type { RuleLink, ShownRule } from './rule-page';
import type { ShownExample } from './shown-example';

export interface RuleArticleProps {
  readonly rule: ShownRule;
  readonly related: readonly RuleLink[];
}

/** All there is to say of a rule: what is right, why, what to do, and examples, the first of them to be mended. */
export function RuleArticle({ rule, related }: RuleArticleProps) {
  const { id, title, why, remedy, bad, good } = rule;
  const [first, ...further] = bad;
  return (
    <article className={styles.article}>
      <header className={styles.header}>
        <p className={styles.way}>
          <Link href="/rules/">Rules</Link> / {rule.subject}
        </p>
        <h1>{title}</h1>
        <code className={styles.id}>{id}</code>
      </header>
      <div className={styles.words}>
        <div className={styles.reasons}>
          <h2>Why it matters</h2>
          <p>{why}</p>
          <h2>What to do</h2>
          <p>{remedy}</p>
        </div>
        <Facts rule={rule} />
      </div>
      {first === undefined ? null : (
        <Section id="broken" title="An example that breaks it">
          <LiveExample rule={id} example={first} />
        </Section>
      )}
      <div className={further.length === 0 ? undefined : styles.pair}>
        {further.length === 0 ? null : (
          <Section id="further" title="Other ways to break it">
            <Examples examples={further} />
          </Section>
        )}
        <Section id="kept" title={good.length === 1 ? 'An example that keeps it' : 'Examples that keep it'}>
          <Examples examples={good} />
        </Section>
      </div>
      {related.length === 0 ? null : (
        <Section id="related" title="Related rules">
          <RuleList rules={related} />
        </Section>
      )}
    </article>
  );
}

function Facts({ rule: { severity, basis, scope, spec } }: { readonly rule: ShownRule }) {
  return (
    <dl className={styles.facts}>
      <div data-severity={severity}>
        <dt>
          <SeverityIcon severity={severity} /> {severityWord(severity)}
        </dt>
        <dd>{severityMeaning[severity]}</dd>
      </div>
      <div>
        <dt>{BASES[basis]}</dt>
        <dd>
          {basisMeaning[basis]} <RfcLink source={spec} />
        </dd>
      </div>
      <div>
        <dt>Looks at</dt>
        <dd>{scopeMeaning[scope]}</dd>
      </div>
    </dl>
  );
}

const BASES: Readonly<Record<ShownRule['basis'], string>> = {
  MUST: 'A MUST',
  SHOULD: 'A SHOULD',
  grammar: 'Grammar',
  policy: 'Good practice',
};

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

function Section({ id, title, children }: SectionProps) {
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Examples({ examples }: { readonly examples: readonly ShownExample[] }) {
  return (
    <ul className={styles.examples}>
      {examples.map((example) => (
        <li key={example.map(({ way, text }) => way + text).join()}>
          <MarkedExample example={example} />
          <FindingList label="What the rule finds" found={placedIn(example)} />
        </li>
      ))}
    </ul>
  );
}
