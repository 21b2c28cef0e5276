import type { GetStaticPaths, GetStaticProps } from 'next';
import { useMemo } from 'react';
import { Article } from '@/components/layout/article';
import { PageFrame } from '@/components/layout/page-frame';
import { type Neighbour, PreviousNext } from '@/components/layout/previous-next';
import { mdxComponents } from '@/components/mdx';
import { AnswerSheet } from '@/components/mdx/answer-sheet';
import { LessonContext } from '@/components/progress/lesson-context';
import { LessonEnd } from '@/components/progress/lesson-end';
import { LessonHead } from '@/components/progress/lesson-head';
import { lessonAddress } from '@/components/progress/lesson-listed';
import { useReading } from '@/components/progress/use-reading';
import { lessons } from '@/content/lessons';
import { type Lesson, readLessons } from '@/content/read-lessons';

type Props = {
  readonly lesson: Lesson;
  /** The lessons that it builds on. */
  readonly assumes: readonly Pick<Lesson, 'slug' | 'title'>[];
  readonly previous: Neighbour | null;
  readonly next: Neighbour | null;
};

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
  const { slug, title, summary, rfc, headings } = lesson;
  const Content = lessons[slug];
  useReading(
    slug,
    useMemo(() => headings.map(({ id }) => id), [headings]),
  );
  return (
    <PageFrame title={title} description={summary}>
      <LessonContext.Provider value={slug}>
        <Article
          title={title}
          summary={summary}
          sources={rfc}
          head={<LessonHead lesson={lesson} assumes={assumes} />}
          headings={headings}
        >
          {Content === undefined ? null : (
            <AnswerSheet>
              <Content components={mdxComponents} />
            </AnswerSheet>
          )}
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
