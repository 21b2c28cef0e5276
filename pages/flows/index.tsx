import type { GetStaticProps } from 'next';
import { PageFrame } from '@/components/layout/page-frame';
import { SeriesList } from '@/components/layout/series-list';
import { flows } from '@/lib/flows';

type Props = {
  readonly items: readonly { readonly href: string; readonly title: string; readonly summary: string }[];
};

/** Listed at build time, so that the page does not carry the engine that runs the flows. */
export const getStaticProps: GetStaticProps<Props> = () => ({
  props: {
    items: flows.map(({ id, title, summary }) => ({
      href: `/flows/${id}/`,
      title: `${id} ${title}`,
      summary,
    })),
  },
});

export default function FlowsPage({ items }: Props) {
  return (
    <PageFrame
      title="Flows"
      description="Flows of RFC 3665 that run in the page: watch them, stop them, change them."
    >
      <div className="prose">
        <h1>Flows</h1>
        <p>Each runs in its page, with the identifiers that the RFC prints.</p>
      </div>
      <SeriesList items={items} />
    </PageFrame>
  );
}
