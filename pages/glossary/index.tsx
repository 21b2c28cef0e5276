import type { GetStaticProps } from 'next';
import { PageFrame } from '@/components/layout/page-frame';
import { TermCatalogue } from '@/components/mdx/term-catalogue';
import type { TermEntry } from '@/components/mdx/term-entry';
import { headerAddress } from '@/components/message/header-address';
import { SiteLink } from '@/components/ui/site-link';
import { type GlossaryEntry, type LessonPlace, readGlossary } from '@/content/read-glossary';
import { splitPath } from '@/lib/explain/split-path';
import { lessonAddress } from '@/lib/progress/lesson-address';
import styles from '@/styles/page-head.module.css';

type Props = { readonly entries: readonly TermEntry[] };

export const getStaticProps: GetStaticProps<Props> = () => {
  const glossary = readGlossary();
  return { props: { entries: glossary.map((entry) => shown(entry, glossary)) } };
};

export default function GlossaryPage({ entries }: Props) {
  return (
    <PageFrame
      title="Glossary"
      subject={{ kind: 'terms' }}
      description="The words of SIP registration in plain sentences, each with the section of the RFC that defines it and the lesson that introduces it."
    >
      <header className={styles.head}>
        <h1>Glossary</h1>
        <p>
          The words that one meets where telephones register, each in a sentence or two, with the section that
          defines it. <SiteLink href="/learn/">The lessons</SiteLink> introduce them one by one.
        </p>
      </header>
      <TermCatalogue entries={entries} />
    </PageFrame>
  );
}

function shown(
  { id, term, also, meaning, spec, see, field, introduced }: GlossaryEntry,
  glossary: readonly GlossaryEntry[],
): TermEntry {
  return {
    id,
    term,
    also,
    meaning,
    spec,
    see: see.flatMap((other) =>
      glossary.filter((entry) => entry.id === other).map((entry) => ({ id: other, term: entry.term })),
    ),
    field: fieldNamed(field),
    introduced: placeIn(introduced),
  };
}

function fieldNamed(path: string | undefined): TermEntry['field'] {
  const href = path === undefined ? undefined : headerAddress(path);
  return href === undefined || path === undefined ? null : { href, title: splitPath(path).header };
}

function placeIn(place: LessonPlace | undefined): TermEntry['introduced'] {
  if (place === undefined) return null;
  const { lesson, section } = place;
  return { href: lessonAddress(lesson.slug, section), title: lesson.title };
}
