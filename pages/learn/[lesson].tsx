import type { GetStaticPaths, GetStaticProps } from 'next';
import { Article } from '@/components/layout/article';
import { PageFrame } from '@/components/layout/page-frame';
import { type Neighbour, PreviousNext } from '@/components/layout/previous-next';
import { mdxComponents } from '@/components/mdx';
import { lessons } from '@/content/lessons';
import { type Lesson, readLessons } from '@/content/read-lessons';

type Props = {
  readonly lesson: Lesson;
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
  return lesson === undefined
    ? { notFound: true }
    : { props: { lesson, previous: neighbour(all[at - 1]), next: neighbour(all[at + 1]) } };
};

export default function LessonPage({ lesson, previous, next }: Props) {
  const Content = lessons[lesson.slug];
  return (
    <PageFrame title={lesson.title} description={lesson.summary}>
      <Article title={lesson.title} summary={lesson.summary} sources={lesson.rfc} headings={lesson.headings}>
        {Content === undefined ? null : <Content components={mdxComponents} />}
      </Article>
      <PreviousNext label="Lessons" previous={previous} next={next} />
    </PageFrame>
  );
}

function neighbour(lesson: Lesson | undefined): Neighbour | null {
  return lesson === undefined ? null : { href: `/learn/${lesson.slug}/`, title: lesson.title };
}
