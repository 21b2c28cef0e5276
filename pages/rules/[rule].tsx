import type { GetStaticPaths, GetStaticProps } from 'next';
import { PageFrame } from '@/components/layout/page-frame';
import { type Neighbour, PreviousNext } from '@/components/layout/previous-next';
import { ruleAddress } from '@/components/message/rule-address';
import { RuleArticle } from '@/components/rules/rule-article';
import { type RuleLink, type RulePageProps, rulePage } from '@/components/rules/rule-page';
import { rules } from '@/lib/rules';

export const getStaticPaths: GetStaticPaths = () => ({
  paths: rules.map(({ id }) => ({ params: { rule: id } })),
  fallback: false,
});

/** The examples are judged at build time: the page carries this one rule, and neither code of rules nor the parser. */
export const getStaticProps: GetStaticProps<RulePageProps> = ({ params }) => {
  const props = rulePage(rules, String(params?.rule));
  return props === undefined ? { notFound: true } : { props };
};

export default function RulePage({ rule, previous, next, related }: RulePageProps) {
  return (
    <PageFrame title={rule.title} description={rule.why} subject={{ kind: 'article', sources: [rule.spec] }}>
      <RuleArticle key={rule.id} rule={rule} related={related} />
      <PreviousNext label="Rules" previous={neighbour(previous)} next={neighbour(next)} />
    </PageFrame>
  );
}

function neighbour(rule: RuleLink | null): Neighbour | null {
  return rule && { href: ruleAddress(rule.id), title: rule.title };
}
