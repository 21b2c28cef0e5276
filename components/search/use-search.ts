import { useRouter } from 'next/router';
import { useCallback } from 'react';
import { type Loaded, useLoaded } from '@/components/ui/use-loaded';
import type { SearchEntry } from '@/lib/search/search-entry';
import type { Search } from '@/lib/search/search-index';

/** The search through `entries`, or through those of the whole site, which are a file of it (`scripts/search-entries.ts`). */
export function useSearch(entries: readonly SearchEntry[] | undefined): Loaded<{ readonly search: Search }> {
  const { basePath } = useRouter();
  const load = useCallback(async () => {
    const [{ newSearch }, all] = await Promise.all([
      import('@/lib/search/search-index'),
      entries ?? fetchEntries(`${basePath}/search/entries.json`),
    ]);
    return { search: newSearch(all) };
  }, [basePath, entries]);
  return useLoaded(load);
}

/** The file belongs to the page: both are written by the same build. */
async function fetchEntries(address: string): Promise<readonly SearchEntry[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} was answered with ${response.status}.`);
  return (await response.json()) as readonly SearchEntry[];
}
