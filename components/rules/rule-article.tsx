import { SeverityIcon } from '@/components/message/severity-icon';
import { severityWord } from '@/components/message/severity-word';
import { Fact, FactList } from '@/components/ui/fact-list';
import { ReferenceArticle } from '@/components/ui/reference-article';
import { RfcLink } from '@/components/ui/rfc-link';
import { TitledSection } from '@/components/ui/titled-section';
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
    <ReferenceArticle
      catalogue={{ href: '/rules/', title: 'Rules' }}
      group={rule.subject}
      title={
        <>
          <h1 className={styles.title}>{title}</h1>
          <code className={styles.id}>{id}</code>
        </>
      }
      words={
        <div className={styles.reasons}>
          <h2>Why it matters</h2>
          <p>{why}</p>
          <h2>What to do</h2>
          <p>{remedy}</p>
        </div>
      }
      facts={<Facts rule={rule} />}
    >
      {first === undefined ? null : (
        <TitledSection id="broken" title="An example that breaks it">
          <LiveExample rule={id} example={first} />
        </TitledSection>
      )}
      <div className={further.length === 0 ? undefined : styles.pair}>
        {further.length === 0 ? null : (
          <TitledSection id="further" title="Other ways to break it">
            <Examples examples={further} />
          </TitledSection>
        )}
        <TitledSection
          id="kept"
          title={good.length === 1 ? 'An example that keeps it' : 'Examples that keep it'}
        >
          <Examples examples={good} />
        </TitledSection>
      </div>
      {related.length === 0 ? null : (
        <TitledSection id="related" title="Related rules">
          <RuleList rules={related} />
        </TitledSection>
      )}
    </ReferenceArticle>
  );
}

function Facts({ rule: { severity, basis, scope, spec } }: { readonly rule: ShownRule }) {
  return (
    <FactList>
      <Fact
        severity={severity}
        name={
          <>
            <SeverityIcon severity={severity} /> {severityWord(severity)}
          </>
        }
      >
        {severityMeaning[severity]}
      </Fact>
      <Fact name={BASES[basis]}>
        {basisMeaning[basis]} <RfcLink source={spec} />
      </Fact>
      <Fact name="Looks at">{scopeMeaning[scope]}</Fact>
    </FactList>
  );
}

const BASES: Readonly<Record<ShownRule['basis'], string>> = {
  MUST: 'A MUST',
  SHOULD: 'A SHOULD',
  grammar: 'Grammar',
  policy: 'Good practice',
};

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
