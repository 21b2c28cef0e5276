import { useRouter } from 'next/router';
import { Activity, type ReactNode, useEffect } from 'react';
import { redoEarlyInput } from '@/components/ui/early-input';
import { FaultBoundary } from '@/components/ui/fault-boundary';
import { listed } from '@/components/ui/listed';
import { SiteLink } from '@/components/ui/site-link';
import { OfflineStatus } from './offline-status';
import { PageAlive } from './page-alive';
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
  // For the header, which comes alive before the content does.
  useEffect(redoEarlyInput, []);
  return (
    <div className={styles.frame}>
      <PageMeta {...facts} />
      <a href="#content" className="skip-link">
        Skip to the content
      </a>
      <Header />
      <main id="content" tabIndex={-1} className={styles.main}>
        {/* React takes over the HTML of a page in one go, but that of an Activity by itself and in slices. */}
        <Activity>
          <FaultBoundary what="The content of this page" part={asPath}>
            {children}
          </FaultBoundary>
          <PageAlive />
        </Activity>
      </main>
      <Footer />
    </div>
  );
}

function Header() {
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <SiteLink href="/" className={styles.home} aria-label="SIP Ladder, front page">
          <Wordmark />
        </SiteLink>
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
          <SiteLink href="/teach/">For teachers</SiteLink>. Free software under the MIT licence.
        </p>
      </div>
      <OfflineStatus />
    </footer>
  );
}
