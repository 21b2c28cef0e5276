import Link from 'next/link';
import { NotFoundPicture } from '@/components/layout/not-found-picture';
import { PageFrame } from '@/components/layout/page-frame';
import styles from '@/styles/not-found.module.css';

export default function NotFoundPage() {
  return (
    <PageFrame title="Not found" description="There is no page at this address." unlisted>
      <div className={styles.page}>
        <div className="prose">
          <h1>404 Not Found</h1>
          <p>There is no page at this address. It may have been mistyped, or the page has moved.</p>
          <p>
            <Link href="/search/">Search the site</Link>, begin at <Link href="/">the front page</Link>, or
            choose from <Link href="/learn/">the lessons</Link>, <Link href="/flows/">the flows</Link>,{' '}
            <Link href="/headers/">the header fields</Link>, <Link href="/rules/">the rules</Link> and{' '}
            <Link href="/glossary/">the glossary</Link>.
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
