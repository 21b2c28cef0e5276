import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { LiveRegion } from '@/components/ui/live-region';
import { SearchField } from '@/components/ui/search-field';
import { useLoaded } from '@/components/ui/use-loaded';
import { useSlashKey } from '@/components/ui/use-slash-key';
import type { SearchEntry } from '@/lib/search/search-entry';
import type { HitGroup } from '@/lib/search/search-index';
import { counted } from '@/lib/text/counted';
import { HitList } from './hit-list';
import styles from './search-desk.module.css';
import { LONGEST, useAsked } from './use-asked';
import { useHitKeys } from './use-hit-keys';

/** The search through the whole site. All of it happens in the page. */
export function SearchDesk({ entries }: { readonly entries: readonly SearchEntry[] }) {
  const [asked, ask] = useAsked();
  const field = useRef<HTMLInputElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const index = useLoaded(loadIndex);
  const search = useMemo(
    () => (index === 'loading' || index === 'failed' ? undefined : index.newSearch(entries)),
    [index, entries],
  );
  /** What is shown may follow what is typed when there is time. */
  const question = useDeferredValue(asked);
  const groups = useMemo(() => search?.(question) ?? [], [search, question]);
  const said = sentenceFor(question, search === undefined ? index : groups);

  useEffect(() => field.current?.focus(), []);
  useSlashKey(() => field.current?.select());
  useHitKeys(root, field);

  return (
    <div ref={root}>
      <search className={styles.search}>
        <SearchField
          words={asked}
          onSearch={ask}
          field={field}
          placeholder="423, Min-Expires, nonce …"
          longest={LONGEST}
        />
      </search>
      <p className={styles.count} aria-hidden="true">
        {said}
      </p>
      <LiveRegion message={said} />
      {groups.map((group) => (
        <HitList key={`${group.kind} ${question}`} group={group} />
      ))}
    </div>
  );
}

function sentenceFor(question: string, found: 'loading' | 'failed' | object | readonly HitGroup[]): string {
  if (question.trim() === '') return 'A status code, a header field, a parameter, or any words.';
  if (found === 'failed') return 'The search could not be loaded. Reload the page to try again.';
  if (!Array.isArray(found)) return 'The search is being loaded.';
  const count = found.reduce((sum, { hits }) => sum + hits.length, 0);
  if (count === 0) return `Nothing was found for “${question.trim()}”. Try fewer words, or a part of one.`;
  return `${counted(count, 'place')} found.`;
}

/** The index comes after the page: most pages of the site need none. */
async function loadIndex() {
  const { newSearch } = await import('@/lib/search/search-index');
  return { newSearch };
}
