import Link from 'next/link';
import { useRouter } from 'next/router';
import type { ReactNode } from 'react';
import styles from './page-frame.module.css';
import { PageMeta } from './page-meta';
import { SiteSearch } from './site-search';
import { ThemeSwitch } from './theme-switch';
import { Wordmark } from './wordmark';

const SECTIONS = [
  { href: '/learn/', label: 'Learn', below: '/learn' },
  { href: '/flows/2.1/', label: 'Flows', below: '/flows' },
  { href: '/headers/', label: 'Headers', below: '/headers' },
  { href: '/rules/', label: 'Rules', below: '/rules' },
  { href: '/glossary/', label: 'Glossary', below: '/glossary' },
  { href: '/playground/', label: 'Playground', below: '/playground' },
];

const SOURCES = [3261, 3665, 8760] as const;

export interface PageFrameProps {
  readonly title: string;
  /** One or two sentences for search engines and links. */
  readonly description: string;
  readonly children: ReactNode;
}

/** What every page has around its content: metadata, skip link, header and footer. The children stand in `<main>`. */
export function PageFrame({ title, description, children }: PageFrameProps) {
  return (
    <div className={styles.frame}>
      <PageMeta title={title} description={description} />
      <a href="#content" className="skip-link">
        Skip to the content
      </a>
      <Header />
      <main id="content" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      <Footer />
    </div>
  );
}

function Header() {
  const { pathname } = useRouter();
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <Link href="/" className={styles.home} aria-label="SIP Ladder, front page">
          <Wordmark />
        </Link>
        <nav aria-label="Site" className={styles.nav}>
          {SECTIONS.map(({ href, label, below }) => (
            <Link key={href} href={href} aria-current={pathname.startsWith(below) ? 'true' : undefined}>
              {label}
            </Link>
          ))}
        </nav>
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
          {SOURCES.map((number, index) => (
            <span key={number}>
              {index === 0 ? null : ', '}
              <a href={`https://www.rfc-editor.org/rfc/rfc${number}`}>RFC {number}</a>
            </span>
          ))}{' '}
          and the errata to them, in our own words.
        </p>
        <p>
          <Link href="/teach/">For teachers</Link>. Free software under the MIT licence.
        </p>
      </div>
    </footer>
  );
}
