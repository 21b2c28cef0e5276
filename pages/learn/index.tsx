import type { GetStaticProps } from 'next';
import { PageFrame } from '@/components/layout/page-frame';
import { LessonList } from '@/components/progress/lesson-list';
import type { LessonListed } from '@/components/progress/lesson-listed';
import { ProgressDesk } from '@/components/progress/progress-desk';
import { WayOnLink } from '@/components/progress/way-on-link';
import { SiteLink } from '@/components/ui/site-link';
import { readLessons } from '@/content/read-lessons';
import { lessonAddress } from '@/lib/progress/lesson-address';

type Props = { readonly lessons: readonly LessonListed[] };

export const getStaticProps: GetStaticProps<Props> = () => ({
  props: {
    lessons: readLessons().map(({ slug, title, summary, minutes, challenges, headings }) => ({
      ...{ slug, title, summary, minutes, challenges },
      headings: headings.map(({ id, text }) => ({ id, text })),
    })),
  },
});

export default function LearnPage({ lessons }: Props) {
  return (
    <PageFrame
      title="Learn"
      description="How a SIP phone registers, from the first message to what goes wrong in practice: lessons with a phone and a registrar that run in the page."
      subject={{
        kind: 'course',
        lessons: lessons.map(({ slug, title }) => ({ title, path: lessonAddress(slug) })),
      }}
    >
      <div className="prose">
        <h1>Learn</h1>
        <p>
          How a SIP phone registers, from its first message to what goes wrong in practice. The phone and the
          registrar of each lesson run in the page: watch them, stop them, change what they say.
        </p>
        <WayOnLink lessons={lessons} />
      </div>
      <LessonList lessons={lessons} />
      <p className="prose">
        To take a flow apart without a lesson around it, go to <SiteLink href="/flows/">the flows</SiteLink>.
      </p>
      <ProgressDesk />
    </PageFrame>
  );
}
