import { NotFoundPicture } from '@/components/layout/not-found-picture';
import { PageFrame } from '@/components/layout/page-frame';
import { SiteLink } from '@/components/ui/site-link';
import styles from '@/styles/not-found.module.css';

export default function NotFoundPage() {
  return (
    <PageFrame title="Not found" description="There is no page at this address." unlisted>
      <div className={styles.page}>
        <div className="prose">
          <h1>404 Not Found</h1>
          <p>There is no page at this address. It may have been mistyped, or the page has moved.</p>
          <p>
            <SiteLink href="/search/">Search the site</SiteLink>, begin at{' '}
            <SiteLink href="/">the front page</SiteLink>, or choose from{' '}
            <SiteLink href="/learn/">the lessons</SiteLink>, <SiteLink href="/flows/">the flows</SiteLink>,{' '}
            <SiteLink href="/headers/">the header fields</SiteLink>,{' '}
            <SiteLink href="/rules/">the rules</SiteLink> and{' '}
            <SiteLink href="/glossary/">the glossary</SiteLink>.
          </p>
          <p>
            A registrar answers 404, too: when the address-of-record in To is none that it looks after in its
            domain.
          </p>
        </div>
        <NotFoundPicture />
      </div>
    </PageFrame>
  );
}
