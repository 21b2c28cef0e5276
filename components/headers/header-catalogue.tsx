import { memo, useDeferredValue, useMemo, useState } from 'react';
import { SeriesList } from '@/components/layout/series-list';
import { CatalogueFrame } from '@/components/ui/catalogue-frame';
import { SearchField } from '@/components/ui/search-field';
import { ShapeMark } from '@/components/ui/shape-mark';
import { familyLetters } from '@/lib/explain/family-letters';
import { type HeaderGroup, headersWith } from './catalogue';
import styles from './header-catalogue.module.css';

/** All header fields by what they are for, and a search that narrows them down. Without JavaScript all of them are there. */
export function HeaderCatalogue({ groups }: { readonly groups: readonly HeaderGroup[] }) {
  const [words, setWords] = useState('');
  /** What is shown may follow what is typed when there is time. */
  const wanted = useDeferredValue(words);
  const left = useMemo(() => headersWith(groups, wanted), [groups, wanted]);
  return (
    <CatalogueFrame
      search={
        <SearchField words={words} onSearch={setWords} placeholder="branch, nonce, §20.42 …" longest={100} />
      }
      left={countOf(left)}
      all={countOf(groups)}
      noun="entries"
      nothing="No header field has all of these words. Try the name of a parameter, or a shorter beginning."
      onShowAll={() => setWords('')}
      label="Groups of header fields"
      parts={left}
    >
      {left.map((group) => (
        <Group key={group.id} group={group} />
      ))}
    </CatalogueFrame>
  );
}

/** A group in which nothing changed is not drawn again. */
const Group = memo(function Group({
  group: { id, title, family, purpose, items },
}: {
  readonly group: HeaderGroup;
}) {
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 id={id} className={styles.title} data-family={family ?? undefined}>
        {family === null ? null : <ShapeMark {...familyLetters[family]} />}
        <span>{title}</span>
      </h2>
      <p className={styles.purpose}>{purpose}</p>
      <SeriesList items={items} level={3} />
    </section>
  );
});

function countOf(groups: readonly HeaderGroup[]): number {
  return groups.reduce((sum, { items }) => sum + items.length, 0);
}
