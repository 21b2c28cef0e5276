import '@/components/teach/embedded-run.styles';
import type { GetStaticPaths, GetStaticProps } from 'next';
import { flowParts } from '@/components/flows/flow-parts';
import { PageAlive } from '@/components/layout/page-alive';
import { PageMeta } from '@/components/layout/page-meta';
import { tellHeight } from '@/components/teach/tell-height';
import { allFlows } from '@/lib/flows/all-flows';
import styles from '@/styles/embed.module.css';

type Props = { readonly id: string; readonly title: string; readonly summary: string };

const views = flowParts(async () => (await import('@/components/teach/embedded-run')).EmbeddedRun);

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
  const View = views[id];
  return (
    <main ref={tellHeight} id="content" className={styles.embed}>
      {/* Search engines lead to the page of the flow, which says what it is about. */}
      <PageMeta title={title} description={summary} picture={`/flows/${id}.png`} unlisted />
      <h1 className="visually-hidden">{title}</h1>
      {View === undefined ? null : <View key={id} />}
      <PageAlive />
    </main>
  );
}
