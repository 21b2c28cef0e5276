import type { GetStaticPaths, GetStaticProps } from 'next';
import Head from 'next/head';
import { flowViews } from '@/components/flows/flow-views';
import { PageMeta } from '@/components/layout/page-meta';
import { EmbeddedRun } from '@/components/teach/embedded-run';
import { allFlows } from '@/lib/flows/all-flows';
import styles from '@/styles/embed.module.css';

type Props = { readonly id: string; readonly title: string; readonly summary: string };

export const getStaticPaths: GetStaticPaths = () => ({
  paths: allFlows.map(({ id }) => ({ params: { flow: id } })),
  fallback: false,
});

export const getStaticProps: GetStaticProps<Props> = ({ params }) => {
  const flow = allFlows.find(({ id }) => id === params?.flow);
  return flow === undefined
    ? { notFound: true }
    : { props: { id: flow.id, title: flow.title, summary: flow.summary } };
};

/** A flow alone, for a frame in a page of somebody else. */
export default function EmbedPage({ id, title, summary }: Props) {
  const View = flowViews[id];
  return (
    <main id="content" className={styles.embed}>
      <PageMeta title={title} description={summary} />
      <Head>
        {/* Search engines lead to the page of the flow, which says what it is about. */}
        <meta name="robots" content="noindex" />
      </Head>
      <h1 className="visually-hidden">{title}</h1>
      {View === undefined ? null : <View key={id}>{(flow) => <EmbeddedRun flow={flow} />}</View>}
    </main>
  );
}
