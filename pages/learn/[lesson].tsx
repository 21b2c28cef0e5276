import '@/components/mdx/lesson-body.styles';
import type { GetStaticPaths, GetStaticProps } from 'next';
import { useMemo } from 'react';
import { Article } from '@/components/layout/article';
import { PageFrame } from '@/components/layout/page-frame';
import { type Neighbour, PreviousNext } from '@/components/layout/previous-next';
import { lessonPart } from '@/components/mdx/lesson-part';
import { LessonContext } from '@/components/progress/lesson-context';
import { LessonEnd } from '@/components/progress/lesson-end';
import { LessonHead } from '@/components/progress/lesson-head';
import { useReading } from '@/components/progress/use-reading';
import { lessons } from '@/content/lessons';
import { type Lesson, readLessons } from '@/content/read-lessons';
import { lessonAddress } from '@/lib/progress/lesson-address';

type Props = {
  readonly lesson: Lesson;
  /** The lessons that it builds on. */
  readonly assumes: readonly Pick<Lesson, 'slug' | 'title'>[];
  readonly previous: Neighbour | null;
  readonly next: Neighbour | null;
};

const bodies = Object.fromEntries(
  Object.entries(lessons).map(([slug, load]) => [slug, lessonPart(load)] as const),
);

export const getStaticPaths: GetStaticPaths = () => ({
  paths: readLessons().map(({ slug }) => ({ params: { lesson: slug } })),
  fallback: false,
});

export const getStaticProps: GetStaticProps<Props> = ({ params }) => {
  const all = readLessons();
  const at = all.findIndex(({ slug }) => slug === params?.lesson);
  const lesson = all[at];
  if (lesson === undefined) return { notFound: true };
  const assumes = all
    .filter(({ slug }) => lesson.assumes.includes(slug))
    .map(({ slug, title }) => ({ slug, title }));
  return { props: { lesson, assumes, previous: neighbour(all[at - 1]), next: neighbour(all[at + 1]) } };
};

export default function LessonPage({ lesson, assumes, previous, next }: Props) {
  const { slug, title, summary, rfc, minutes, headings } = lesson;
  const Body = bodies[slug];
  useReading(
    slug,
    useMemo(() => headings.map(({ id }) => id), [headings]),
  );
  return (
    <PageFrame
      title={title}
      description={summary}
      subject={{ kind: 'lesson', minutes, sources: rfc }}
      picture={`/learn/${slug}.png`}
    >
      <LessonContext.Provider value={slug}>
        <Article
          title={title}
          summary={summary}
          sources={rfc}
          head={<LessonHead lesson={lesson} assumes={assumes} />}
          headings={headings}
        >
          {Body === undefined ? null : <Body key={slug} />}
        </Article>
      </LessonContext.Provider>
      <LessonEnd lesson={slug} />
      <PreviousNext label="Lessons" previous={previous} next={next} />
    </PageFrame>
  );
}

function neighbour(lesson: Lesson | undefined): Neighbour | null {
  return lesson === undefined ? null : { href: lessonAddress(lesson.slug), title: lesson.title };
}
