import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { SiteLink } from '@/components/ui/site-link';
import type { SearchKind } from '@/lib/search/search-entry';
import type { Hit, HitGroup } from '@/lib/search/search-index';
import { markedWords, snippet } from '@/lib/search/snippet';
import styles from './hit-list.module.css';
import { Marked } from './marked';

/** Hits of a kind that are shown until the reader asks for all of them. */
const AT_A_GLANCE = 5;

const KINDS: Readonly<Record<SearchKind, string>> = {
  header: 'Header fields',
  term: 'Glossary',
  rule: 'Rules',
  flow: 'Flows',
  lesson: 'Lessons',
};

/** What was found of one kind, the best first. */
export function HitList({ group: { kind, hits } }: { readonly group: HitGroup }) {
  const [all, setAll] = useState(false);
  const shown = all ? hits : hits.slice(0, AT_A_GLANCE);
  return (
    <section className={styles.group} aria-labelledby={`found-${kind}`}>
      <h2 id={`found-${kind}`} className={styles.kind}>
        {KINDS[kind]} <span className={styles.count}>{hits.length}</span>
      </h2>
      <ol className={styles.list}>
        {shown.map((hit) => (
          <HitItem key={hit.entry.href} hit={hit} />
        ))}
      </ol>
      {shown.length === hits.length ? null : (
        <Button variant="quiet" onClick={() => setAll(true)}>
          Show all {hits.length}
        </Button>
      )}
    </section>
  );
}

function HitItem({ hit: { entry, words } }: { readonly hit: Hit }) {
  const { href, title, place, text } = entry;
  return (
    <li className={styles.hit}>
      <SiteLink href={href} data-hit>
        <Marked pieces={markedWords(title, words)} />
        {place === undefined ? null : (
          <span className={styles.place}>
            <span className="visually-hidden">, </span>
            <span aria-hidden="true"> › </span>
            <Marked pieces={markedWords(place, words)} />
          </span>
        )}
      </SiteLink>
      <p className={styles.snippet}>
        <Marked pieces={snippet(text, words)} />
      </p>
    </li>
  );
}
