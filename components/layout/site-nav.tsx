import { useRouter } from 'next/router';
import { useId, useRef } from 'react';
import { SiteLink } from '@/components/ui/site-link';
import styles from './site-nav.module.css';

const SECTIONS = [
  { href: '/learn/', label: 'Learn', below: '/learn' },
  { href: '/flows/2.1/', label: 'Flows', below: '/flows' },
  { href: '/headers/', label: 'Headers', below: '/headers' },
  { href: '/rules/', label: 'Rules', below: '/rules' },
  { href: '/glossary/', label: 'Glossary', below: '/glossary' },
  { href: '/playground/', label: 'Playground', below: '/playground' },
];

/** The ways to the parts of the site: side by side, or on a phone in a menu, which needs no script. */
export function SiteNav() {
  const menu = useId();
  const panel = useRef<HTMLDivElement>(null);
  return (
    <nav aria-label="Site" className={styles.nav}>
      <div className={styles.wide}>
        <Sections />
      </div>
      <button type="button" className={styles.button} popoverTarget={menu}>
        Menu
      </button>
      <div ref={panel} id={menu} popover="auto" className={styles.panel}>
        <Sections onLeave={() => panel.current?.hidePopover()} />
      </div>
    </nav>
  );
}

function Sections({ onLeave }: { readonly onLeave?: () => void }) {
  const { pathname } = useRouter();
  return SECTIONS.map(({ href, label, below }) => (
    <SiteLink
      key={href}
      href={href}
      aria-current={pathname.startsWith(below) ? 'true' : undefined}
      onClick={() => onLeave?.()}
    >
      {label}
    </SiteLink>
  ));
}
