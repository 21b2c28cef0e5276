import type { GetStaticProps } from 'next';
import Link from 'next/link';
import { PageFrame } from '@/components/layout/page-frame';
import { SeriesList } from '@/components/layout/series-list';
import { type Lesson, readLessons } from '@/content/read-lessons';

type Props = { readonly lessons: readonly Pick<Lesson, 'slug' | 'title' | 'summary'>[] };

export const getStaticProps: GetStaticProps<Props> = () => ({
  props: { lessons: readLessons().map(({ slug, title, summary }) => ({ slug, title, summary })) },
});

export default function LearnPage({ lessons }: Props) {
  return (
    <PageFrame
      title="Learn"
      description="How a SIP phone registers, from the first message to what goes wrong in practice: lessons with a phone and a registrar that run in the page."
    >
      <div className="prose">
        <h1>Learn</h1>
        <p>
          How a SIP phone registers, from its first message to what goes wrong in practice. The phone and the
          registrar of each lesson run in the page: watch them, stop them, change what they say.
        </p>
      </div>
      <SeriesList
        items={lessons.map(({ slug, title, summary }) => ({ href: `/learn/${slug}/`, title, summary }))}
      />
      <p className="prose">
        To take a flow apart without a lesson around it, go to <Link href="/flows/2.1/">the flows</Link>.
      </p>
    </PageFrame>
  );
}
