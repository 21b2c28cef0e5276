import type { GetStaticProps } from 'next';
import { PageFrame } from '@/components/layout/page-frame';
import { type SeriesItem, SeriesList } from '@/components/layout/series-list';
import { flows } from '@/lib/flows';
import { failures } from '@/lib/flows/failures';
import type { Flow } from '@/lib/flows/flow';
import { lessonFlows } from '@/lib/flows/lessons';
import styles from '@/styles/flows.module.css';

type Props = {
  readonly printed: readonly SeriesItem[];
  readonly lessons: readonly SeriesItem[];
  readonly groups: readonly { readonly title: string; readonly items: readonly SeriesItem[] }[];
};

/** Listed at build time, so that the page does not carry the engine that runs the flows. */
export const getStaticProps: GetStaticProps<Props> = () => {
  const ordered = failures.toSorted((a, b) => a.failure.number - b.failure.number);
  const titles = [...new Set(ordered.map(({ failure }) => failure.group))];
  return {
    props: {
      printed: flows.map((flow) => item(flow, flow.id)),
      lessons: lessonFlows.map((flow, index) => item(flow, String(index + 1))),
      groups: titles.map((title) => ({
        title,
        items: ordered
          .filter(({ failure }) => failure.group === title)
          .map((failure) => item(failure, String(failure.failure.number))),
      })),
    },
  };
};

function item({ id, title, summary }: Flow, mark: string): SeriesItem {
  return { href: `/flows/${id}/`, mark, title, summary };
}

export default function FlowsPage({ printed, lessons, groups }: Props) {
  return (
    <PageFrame
      title="Flows"
      description="The registrations of RFC 3665 and the failures of real life, running in the page: watch them, stop them, change them, mend them."
    >
      <div className="prose">
        <h1>Flows</h1>
        <p>
          Each runs in its page. Those of <a href="#printed">RFC 3665</a> use the identifiers that the RFC
          prints. The <a href="#failures">failures of real life</a> show what goes wrong, why, and the same
          run mended. The rest were made <a href="#lessons">for the lessons</a>, each to show one thing.
        </p>
      </div>
      <section className={styles.series} aria-labelledby="printed">
        <h2 id="printed">As RFC 3665 prints them</h2>
        <SeriesList items={printed} level={3} />
      </section>
      <section className={styles.series} aria-labelledby="failures">
        <h2 id="failures">Failures of real life</h2>
        {groups.map(({ title, items }) => (
          <section key={title} aria-label={title}>
            <h3>{title}</h3>
            <SeriesList items={items} level={4} />
          </section>
        ))}
      </section>
      <section className={styles.series} aria-labelledby="lessons">
        <h2 id="lessons">Of the lessons</h2>
        <SeriesList items={lessons} level={3} />
      </section>
    </PageFrame>
  );
}
