import type { GetStaticPaths, GetStaticProps } from 'next';
import Link from 'next/link';
import { PageFrame } from '@/components/layout/page-frame';
import { Differences } from '@/components/mdx/differences';
import { Player } from '@/components/player/player';
import { flows } from '@/lib/flows';
import { findFlow } from '@/lib/flows/find-flow';
import styles from '@/styles/home.module.css';

type Props = { readonly id: string };

export const getStaticPaths: GetStaticPaths = () => ({
  paths: flows.map(({ id }) => ({ params: { flow: id } })),
  fallback: false,
});

export const getStaticProps: GetStaticProps<Props> = ({ params }) => ({
  props: { id: String(params?.flow) },
});

export default function FlowPage({ id }: Props) {
  const flow = findFlow(id);
  if (flow === undefined) return null;
  return (
    <PageFrame title={`${flow.id} ${flow.title}`} description={flow.summary}>
      <header className={styles.head}>
        <p>{flow.source}</p>
        <h1>{flow.title}</h1>
        <p>{flow.summary}</p>
        <p>
          Whatever you change here stands in the address of this page: copy it, and somebody else sees the
          same run. <Link href="/learn/first-registration/">The lesson on this flow</Link> goes through it
          line by line.
        </p>
      </header>
      <Player key={flow.id} flow={flow.id} keeping={{ in: 'address' }} keysEverywhere />
      <section className={styles.section} aria-labelledby="differences">
        <h2 id="differences">Where our run differs from the print</h2>
        <Differences flow={flow.id} />
      </section>
    </PageFrame>
  );
}
