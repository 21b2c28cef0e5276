import Link from 'next/link';
import { useRouter } from 'next/router';
import type { ReactNode } from 'react';
import { FaultBoundary } from '@/components/ui/fault-boundary';
import { listed } from '@/components/ui/listed';
import { OfflineStatus } from './offline-status';
import type { PageFacts } from './page-facts';
import styles from './page-frame.module.css';
import { PageMeta } from './page-meta';
import { SiteNav } from './site-nav';
import { SiteSearch } from './site-search';
import { ThemeSwitch } from './theme-switch';
import { Wordmark } from './wordmark';

const SOURCES = [3261, 3665, 8760] as const;

export interface PageFrameProps extends PageFacts {
  readonly children: ReactNode;
}

/**
 * What every page has around its content: metadata, skip link, header and footer. The children stand in `<main>`; should they
 * fail, all else stays.
 */
export function PageFrame({ children, ...facts }: PageFrameProps) {
  const { asPath } = useRouter();
  return (
    <div className={styles.frame}>
      <PageMeta {...facts} />
      <a href="#content" className="skip-link">
        Skip to the content
      </a>
      <Header />
      <main id="content" tabIndex={-1} className={styles.main}>
        <FaultBoundary what="The content of this page" part={asPath}>
          {children}
        </FaultBoundary>
      </main>
      <Footer />
    </div>
  );
}

function Header() {
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <Link href="/" className={styles.home} aria-label="SIP Ladder, front page">
          <Wordmark />
        </Link>
        <SiteNav />
        <SiteSearch />
        <ThemeSwitch />
      </div>
    </header>
  );
}

function Footer() {
  return (
    <footer className={styles.footer}>
      <div className={styles.statements}>
        <p>
          <strong>Nothing leaves your browser.</strong> Phones, servers and network run in this page; there is
          no account, no cookie, and no request to anyone else.
        </p>
        <p>
          After{' '}
          {listed(
            SOURCES.map((number) => (
              <a key={number} href={`https://www.rfc-editor.org/rfc/rfc${number}`}>
                RFC {number}
              </a>
            )),
          )}{' '}
          and the errata to them, in our own words.
        </p>
        <p>
          <Link href="/teach/">For teachers</Link>. Free software under the MIT licence.
        </p>
      </div>
      <OfflineStatus />
    </footer>
  );
}
