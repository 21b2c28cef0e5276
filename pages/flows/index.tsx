import { PageFrame } from '@/components/layout/page-frame';
import { SeriesList } from '@/components/layout/series-list';
import { flows } from '@/lib/flows';

export default function FlowsPage() {
  return (
    <PageFrame
      title="Flows"
      description="Flows of RFC 3665 that run in the page: watch them, stop them, change them."
    >
      <div className="prose">
        <h1>Flows</h1>
        <p>Each runs in its page, with the identifiers that the RFC prints.</p>
      </div>
      <SeriesList
        items={flows.map(({ id, title, summary }) => ({
          href: `/flows/${id}/`,
          title: `${id} ${title}`,
          summary,
        }))}
      />
    </PageFrame>
  );
}
