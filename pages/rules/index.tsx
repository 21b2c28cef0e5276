import type { GetStaticProps } from 'next';
import { PageFrame } from '@/components/layout/page-frame';
import type { RuleGroup } from '@/components/rules/catalogue';
import { catalogueOf } from '@/components/rules/catalogue-of';
import { RuleCatalogue } from '@/components/rules/rule-catalogue';
import { SiteLink } from '@/components/ui/site-link';
import { rules } from '@/lib/rules';
import styles from '@/styles/page-head.module.css';

type Props = { readonly groups: readonly RuleGroup[] };

/** Listed at build time, so that the page carries neither the rules' code nor the parser. */
export const getStaticProps: GetStaticProps<Props> = () => ({ props: { groups: catalogueOf(rules) } });

export default function RulesPage({ groups }: Props) {
  return (
    <PageFrame
      title="Rules"
      description="What is right in a SIP message and in an exchange of them, by header field: why it matters, what to do, with examples to mend in the page."
    >
      <header className={styles.head}>
        <h1>Rules</h1>
        <p>
          All that this site checks in messages, each with the section that it rests on, the reason why it
          matters and an example to mend. To have your own messages judged, paste them into{' '}
          <SiteLink href="/playground/">the playground</SiteLink>.
        </p>
      </header>
      <RuleCatalogue groups={groups} />
    </PageFrame>
  );
}
