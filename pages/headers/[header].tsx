import type { GetStaticPaths, GetStaticProps } from 'next';
import { HeaderArticle } from '@/components/headers/header-article';
import { headerPage, type Surroundings } from '@/components/headers/header-page';
import type { HeaderPageProps } from '@/components/headers/shown-header';
import { taughtPlaces } from '@/components/headers/taught-places';
import { PageFrame } from '@/components/layout/page-frame';
import { PreviousNext } from '@/components/layout/previous-next';
import { catalogueOf } from '@/components/rules/catalogue-of';
import { readGlossary } from '@/content/read-glossary';
import { readHeaderExample } from '@/content/read-header-examples';
import { readTeaching } from '@/content/read-teaching';
import { challenges } from '@/lib/challenges';
import { headerReferences } from '@/lib/explain/reference/header-references';
import { rules } from '@/lib/rules';

export const getStaticPaths: GetStaticPaths = () => ({
  paths: headerReferences.map(({ name }) => ({ params: { header: name.toLowerCase() } })),
  fallback: false,
});

/** Put together at build time: the page carries the words about this one header field, and no code that reads messages. */
export const getStaticProps: GetStaticProps<HeaderPageProps> = ({ params }) => {
  known ??= surroundings();
  const props = headerPage(String(params?.header), known);
  return props === undefined ? { notFound: true } : { props };
};

/** The same for all pages: to read rules, glossary and lessons for each of them would take the build minutes. */
let known: Surroundings | undefined;

function surroundings(): Surroundings {
  return {
    rules: catalogueOf(rules),
    terms: readGlossary().flatMap(({ id, term, field }) =>
      field === undefined ? [] : [{ path: field, title: term, href: `/glossary/#${id}` }],
    ),
    taught: taughtPlaces(readTeaching(), challenges),
    lineOf: readHeaderExample,
  };
}

export default function HeaderPage({ header, previous, next }: HeaderPageProps) {
  return (
    <PageFrame
      title={calledOf(header)}
      description={`${calledOf(header)} in SIP. ${header.description}`}
      subject={{ kind: 'article', sources: [header.whole.spec] }}
    >
      <HeaderArticle key={header.name} header={header} />
      <PreviousNext label="Header fields" previous={previous} next={next} />
    </PageFrame>
  );
}

/** What it is called apart from its page: a search engine has many a Date. */
function calledOf({ isStartLine, name }: HeaderPageProps['header']): string {
  return isStartLine ? name : `${name} header field`;
}
