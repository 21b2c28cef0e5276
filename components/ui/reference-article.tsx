import type { ReactNode } from 'react';
import { SiteLink } from '@/components/ui/site-link';
import styles from './reference-article.module.css';

export interface ReferenceArticleProps {
  /** The list in which it stands, and its part of that list. */
  readonly catalogue: { readonly href: string; readonly title: string };
  readonly group: string;
  /** Its heading, and what belongs below that. */
  readonly title: ReactNode;
  readonly words: ReactNode;
  /** What is to be known of it at a glance, beside the words. */
  readonly facts: ReactNode;
  /** The sections below. */
  readonly children: ReactNode;
}

/** An article for looking something up, reached from a catalogue. */
export function ReferenceArticle({ catalogue, group, title, words, facts, children }: ReferenceArticleProps) {
  return (
    <article className={styles.article}>
      <header className={styles.header}>
        <p className={styles.way}>
          <SiteLink href={catalogue.href}>{catalogue.title}</SiteLink> / {group}
        </p>
        {title}
      </header>
      <div className={styles.words}>
        {words}
        {facts}
      </div>
      {children}
    </article>
  );
}
