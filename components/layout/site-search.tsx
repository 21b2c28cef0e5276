import { useRouter } from 'next/router';
import { type FormEvent, useRef } from 'react';
import { Icon } from '@/components/ui/icon';
import { SiteLink } from '@/components/ui/site-link';
import { useSlashKey } from '@/components/ui/use-slash-key';
import styles from './site-search.module.css';

const PAGE = '/search/';

/**
 * The way to the search from every page: a field where there is room for one, a link where there is none or where no script
 * runs. The page of the search has a field of its own.
 */
export function SiteSearch() {
  const { pathname } = useRouter();
  return `${pathname}/` === PAGE ? null : <Field />;
}

function Field() {
  const { push, basePath } = useRouter();
  const field = useRef<HTMLInputElement>(null);
  useSlashKey(() => {
    // Where the window is narrow the field is not there.
    if (field.current?.checkVisibility() === true) field.current.select();
    else void push(PAGE);
  });

  function search(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const words = field.current?.value.trim() ?? '';
    void push(words === '' ? PAGE : `${PAGE}?q=${encodeURIComponent(words)}`);
  }

  return (
    <search aria-label="Site" className={styles.search}>
      {/* Whoever is quicker than the script goes there as well. */}
      <form className={styles.form} action={`${basePath}${PAGE}`} onSubmit={search}>
        <input
          ref={field}
          name="q"
          type="search"
          aria-label="Search the site"
          aria-keyshortcuts="/"
          placeholder="Search, with /"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={200}
        />
      </form>
      <SiteLink href={PAGE} className={styles.link}>
        <Icon name="search" />
        <span className="visually-hidden">Search</span>
      </SiteLink>
    </search>
  );
}
