import type { Flow } from '@/lib/flows/flow';
import type { SearchEntry } from '@/lib/search/search-entry';

/** What can be found of the flows: what they show and, of a failure, what people ask who have it. */
export function flowEntries(flows: readonly Flow[]): readonly SearchEntry[] {
  return flows.map(({ id, title, source, summary, failure }) => ({
    kind: 'flow',
    href: `/flows/${id}/`,
    title,
    names: [id, source],
    text:
      failure === undefined
        ? summary
        : [failure.asked, failure.seen, failure.why, failure.fix, ...failure.read].join(' '),
  }));
}
