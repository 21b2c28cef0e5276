import { type ReactNode, useId } from 'react';
import { SiteLink } from '@/components/ui/site-link';
import { useAlive } from '@/components/ui/use-alive';
import styles from './term.module.css';
import { useTermNote } from './use-term-note';

export interface TermProps {
  /** As in the glossary: `binding`. */
  readonly id: string;
  /** What the glossary calls it; put in when the lesson is compiled. */
  readonly term: string;
  /** One or two sentences from the glossary; put in when the lesson is compiled. */
  readonly meaning: string;
  readonly children: ReactNode;
}

/** A term where a lesson introduces it, with its meaning at hand. Without JavaScript it leads to the glossary. */
export function Term({ id, children, ...entry }: TermProps) {
  const address = `/glossary/#${id}`;
  return useAlive() ? (
    <ExplainedTerm {...entry} address={address}>
      {children}
    </ExplainedTerm>
  ) : (
    <SiteLink href={address} className={styles.term}>
      {children}
    </SiteLink>
  );
}

function ExplainedTerm({
  term,
  meaning,
  address,
  children,
}: Omit<TermProps, 'id'> & { readonly address: string }) {
  const note = useId();
  const words = useId();
  const { wordRef, noteRef, open, around } = useTermNote();
  return (
    <span {...around}>
      <button
        ref={wordRef}
        type="button"
        className={styles.term}
        popoverTarget={note}
        popoverTargetAction="show"
        aria-describedby={words}
        onClick={open}
      >
        {children}
      </button>
      <span ref={noteRef} id={note} popover="auto" className={styles.note}>
        <strong className={styles.name}>{term}</strong>
        <span id={words}>{meaning}</span>
        <SiteLink href={address} className={styles.more}>
          In the glossary
        </SiteLink>
      </span>
    </span>
  );
}
