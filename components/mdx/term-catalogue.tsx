import { memo, type ReactElement, useCallback, useMemo, useState } from 'react';
import { CatalogueFrame } from '@/components/ui/catalogue-frame';
import { listed } from '@/components/ui/listed';
import { RfcLink } from '@/components/ui/rfc-link';
import { SearchField } from '@/components/ui/search-field';
import { SiteLink } from '@/components/ui/site-link';
import styles from './term-catalogue.module.css';
import type { TermEntry } from './term-entry';
import { shelvesOf, type TermShelf, termsWith } from './term-shelves';

/** All terms by their first letters, and a search that narrows them down. Without JavaScript all of them are there. */
export function TermCatalogue({ entries }: { readonly entries: readonly TermEntry[] }) {
  const [words, setWords] = useState('');
  const found = useMemo(() => termsWith(entries, words), [entries, words]);
  const shelves = useMemo(() => shelvesOf(found), [found]);
  const showAll = useCallback(() => setWords(''), []);

  return (
    <CatalogueFrame
      search={
        <SearchField words={words} onSearch={setWords} placeholder="binding, AOR, 401 …" longest={100} />
      }
      left={found.length}
      all={entries.length}
      noun="terms"
      nothing="No term has all of these words. Try a shorter beginning, or another word for it."
      onShowAll={showAll}
      label="Letters"
      parts={shelves.map(({ letter, anchor }) => ({ id: anchor, title: letter }))}
    >
      <Shelves shelves={shelves} onLeave={showAll} />
    </CatalogueFrame>
  );
}

interface ShelvesProps {
  readonly shelves: readonly TermShelf[];
  /** The reader goes from one term to another, which the search may have hidden. */
  readonly onLeave: () => void;
}

const Shelves = memo(function Shelves({ shelves, onLeave }: ShelvesProps) {
  return shelves.map(({ letter, anchor, entries }) => (
    <section key={letter} className={styles.shelf} aria-labelledby={anchor}>
      <h2 id={anchor} className={styles.letter}>
        {letter}
      </h2>
      <dl className={styles.terms}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} onLeave={onLeave} />
        ))}
      </dl>
    </section>
  ));
});

interface EntryProps extends Pick<ShelvesProps, 'onLeave'> {
  readonly entry: TermEntry;
}

function Entry({ entry, onLeave }: EntryProps) {
  const { id, term, also, meaning, spec, see, field, introduced } = entry;
  return (
    <div className={styles.entry}>
      <dt id={id} className={styles.term}>
        <a href={`#${id}`}>{term}</a>
        {also.length === 0 ? null : <span className={styles.also}>{also.join(', ')}</span>}
      </dt>
      <dd className={styles.meaning}>{meaning}</dd>
      <dd className={styles.ways}>
        <Way links={spec.map((source) => <RfcLink key={source} source={source} />)} />
        <Way
          label="See"
          links={see.map((other) => (
            <a key={other.id} href={`#${other.id}`} onClick={onLeave}>
              {other.term}
            </a>
          ))}
        />
        <Page label="In messages" page={field} />
        <Page label="Introduced in" page={introduced} />
      </dd>
    </div>
  );
}

interface PageProps {
  readonly label: string;
  readonly page: TermEntry['introduced'];
}

/** The way to another page; nothing where there is none. */
function Page({ label, page }: PageProps) {
  if (page === null) return null;
  const { href, title } = page;
  return (
    <Way
      label={label}
      links={[
        <SiteLink key={href} href={href}>
          {title}
        </SiteLink>,
      ]}
    />
  );
}

interface WayProps {
  readonly label?: string;
  readonly links: readonly ReactElement[];
}

/** Links that lead on from a term in one direction; nothing where there are none. */
function Way({ label, links }: WayProps) {
  if (links.length === 0) return null;
  return (
    <span>
      {label === undefined ? null : `${label} `}
      {listed(links)}
    </span>
  );
}
