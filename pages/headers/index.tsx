import type { GetStaticProps } from 'next';
import type { HeaderGroup } from '@/components/headers/catalogue';
import { catalogueOfHeaders } from '@/components/headers/catalogue-of';
import { HeaderCatalogue } from '@/components/headers/header-catalogue';
import { PageFrame } from '@/components/layout/page-frame';
import { SiteLink } from '@/components/ui/site-link';
import styles from '@/styles/page-head.module.css';

type Props = { readonly groups: readonly HeaderGroup[] };

/** Listed at build time, so that the page carries neither the words about all fields nor the parser. */
export const getStaticProps: GetStaticProps<Props> = () => ({ props: { groups: catalogueOfHeaders() } });

export default function HeadersPage({ groups }: Props) {
  return (
    <PageFrame
      title="Header fields"
      description="Every header field of a SIP registration: what it is, who writes it, who copies and compares it, its parameters, and the messages that carry it."
    >
      <header className={styles.head}>
        <h1>Header fields</h1>
        <p>
          What stands in a SIP message, line by line: who writes it, who copies it, who compares it, and in
          which messages of <SiteLink href="/flows/">the flows</SiteLink> it can be seen at work. What is to
          be right about each is said by <SiteLink href="/rules/">the rules</SiteLink>. A letter in front of a
          name is its compact form.
        </p>
      </header>
      <HeaderCatalogue groups={groups} />
    </PageFrame>
  );
}
