import type { GetStaticProps } from 'next';
import { PageFrame } from '@/components/layout/page-frame';
import { Catalogues } from '@/components/search/catalogues';
import { SearchDesk } from '@/components/search/search-desk';
import { siteEntries } from '@/components/search/site-entries';
import { contentEntries } from '@/content/search-entries';
import type { SearchEntry } from '@/lib/search/search-entry';
import styles from '@/styles/page-head.module.css';

type Props = { readonly entries?: readonly SearchEntry[] };

/** What can be found is a file that the page fetches. In development there is none, and the page brings it along. */
export const getStaticProps: GetStaticProps<Props> = () => ({
  props: process.env.NODE_ENV === 'production' ? {} : { entries: [...contentEntries(), ...siteEntries()] },
});

export default function SearchPage({ entries }: Props) {
  return (
    <PageFrame
      title="Search"
      description="Find status codes, header fields, parameters, rules, flows and lessons. The search runs in the page: what you look for stays with you."
    >
      <header className={styles.head}>
        <h1>Search</h1>
        <Catalogues />
      </header>
      <SearchDesk entries={entries} />
    </PageFrame>
  );
}
