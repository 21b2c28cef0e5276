import '@/components/flows/flow-view.styles';
import type { GetStaticPaths, GetStaticProps } from 'next';
import { flowParts } from '@/components/flows/flow-parts';
import { PageFrame } from '@/components/layout/page-frame';
import { SiteLink } from '@/components/ui/site-link';
import { allFlows } from '@/lib/flows/all-flows';
import styles from '@/styles/flow.module.css';

/** What stands above the run. The flow itself is loaded by its view. */
type Props = {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly summary: string;
  /** What people ask who have this failure; null for a flow of RFC 3665. */
  readonly asked: string | null;
};

const views = flowParts(async () => (await import('@/components/flows/flow-view')).FlowView);

export const getStaticPaths: GetStaticPaths = () => ({
  paths: allFlows.map(({ id }) => ({ params: { flow: id } })),
  fallback: false,
});

export const getStaticProps: GetStaticProps<Props> = ({ params }) => {
  const flow = allFlows.find(({ id }) => id === params?.flow);
  if (flow === undefined) return { notFound: true };
  const { id, title, source, summary, failure } = flow;
  const heading = failure === undefined ? source : `${source}: ${failure.group}`;
  return { props: { id, title, source: heading, summary, asked: failure?.asked ?? null } };
};

export default function FlowPage({ id, title, source, summary, asked }: Props) {
  const View = views[id];
  return (
    <PageFrame
      title={source.startsWith('RFC') ? `${id} ${title}` : title}
      description={summary}
      subject={{ kind: 'flow', source }}
      picture={`/flows/${id}.png`}
    >
      <header className={styles.head}>
        <h1>{title}</h1>
        <p className={styles.source}>{source}</p>
        {asked === null ? (
          <p>
            {summary}{' '}
            {id === '2.1' ? (
              <>
                <SiteLink href="/learn/first-register/">The lesson on this flow</SiteLink> goes through it
                line by line.
              </>
            ) : null}
          </p>
        ) : (
          <p>
            <q>{asked}</q>
          </p>
        )}
      </header>
      {View === undefined ? null : <View key={id} />}
    </PageFrame>
  );
}
