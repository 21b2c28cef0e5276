import type { GetStaticProps } from 'next';
import { PageFrame } from '@/components/layout/page-frame';
import { Catalogues } from '@/components/search/catalogues';
import { SearchDesk } from '@/components/search/search-desk';
import { siteEntries } from '@/components/search/site-entries';
import { contentEntries } from '@/content/search-entries';
import type { SearchEntry } from '@/lib/search/search-entry';
import styles from '@/styles/home.module.css';

type Props = { readonly entries: readonly SearchEntry[] };

/** All that can be found is data of this page: no other page carries it, and nobody is asked. */
export const getStaticProps: GetStaticProps<Props> = () => ({
  props: { entries: [...contentEntries(), ...siteEntries()] },
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
