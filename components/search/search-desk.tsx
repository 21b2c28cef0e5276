import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { LiveRegion } from '@/components/ui/live-region';
import { SearchField } from '@/components/ui/search-field';
import type { Loaded } from '@/components/ui/use-loaded';
import { useSlashKey } from '@/components/ui/use-slash-key';
import type { SearchEntry } from '@/lib/search/search-entry';
import type { HitGroup } from '@/lib/search/search-index';
import { counted } from '@/lib/text/counted';
import { HitList } from './hit-list';
import styles from './search-desk.module.css';
import { LONGEST_QUESTION, useAsked } from './use-asked';
import { useHitKeys } from './use-hit-keys';
import { useSearch } from './use-search';

interface SearchDeskProps {
  /** What can be found; the whole site where it is not said. */
  readonly entries: readonly SearchEntry[] | undefined;
}

/** The search through the whole site. All of it happens in the page. */
export function SearchDesk({ entries }: SearchDeskProps) {
  const [asked, ask] = useAsked();
  const field = useRef<HTMLInputElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const loaded = useSearch(entries);
  /** What is shown may follow what is typed when there is time. */
  const question = useDeferredValue(asked);
  const groups = useMemo(
    () => (loaded === 'loading' || loaded === 'failed' ? [] : loaded.search(question)),
    [loaded, question],
  );
  const said = sentenceFor(question, loaded, groups);
  const isVain = typeof loaded === 'object' && question.trim() !== '' && groups.length === 0;

  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  useSlashKey(() => field.current?.select());
  useHitKeys(root, field);

  return (
    <div ref={root} className={styles.desk}>
      <search className={styles.search}>
        <SearchField
          words={asked}
          onSearch={ask}
          field={field}
          placeholder="423, Min-Expires, nonce …"
          longest={LONGEST_QUESTION}
        />
      </search>
      <p className={isVain ? styles.nothing : styles.count} aria-hidden="true">
        {said}
      </p>
      <LiveRegion message={said} />
      {groups.map((group) => (
        <HitList key={`${group.kind} ${question}`} group={group} />
      ))}
    </div>
  );
}

function sentenceFor(question: string, loaded: Loaded<object>, groups: readonly HitGroup[]): string {
  if (question.trim() === '') return 'A status code, a header field, a parameter, or any words.';
  if (loaded === 'failed') return 'The search could not be loaded. Reload the page to try again.';
  if (loaded === 'loading') return 'The search is being loaded.';
  const count = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  if (count === 0) return `Nothing was found for “${question.trim()}”. Try fewer words, or a part of one.`;
  return `${counted(count, 'place')} found.`;
}
