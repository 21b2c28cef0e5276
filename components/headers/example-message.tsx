import { Fragment } from 'react';
import { MessageField } from '@/components/message/message-field';
import { MessageLine } from '@/components/message/message-line';
import { messageLines, type Part } from '@/components/message/message-lines';
import { MessageStretch } from '@/components/message/message-stretch';
import view from '@/components/message/message-view.module.css';
import { SiteLink } from '@/components/ui/site-link';
import styles from './example-message.module.css';
import type { ShownExample } from './shown-example';

/** A message with one header field in it marked: each of its parts leads to what the page says of it. */
export function ExampleMessage({ name, example }: { readonly name: string; readonly example: ShownExample }) {
  const { text, explained, links, from } = example;
  const lines = messageLines(text, { explained, problems: [], changed: [] });

  function drawPart({ from: at, field, first, stretches }: Part) {
    const characters = stretches.map((stretch) => (
      <MessageStretch key={`${stretch.from}-${stretch.text.length}`} stretch={stretch} problems={[]} />
    ));
    const span = field === undefined ? undefined : explained[field];
    if (field === undefined || span === undefined) return characters;
    const marked = (
      <MessageField span={span} lit={false} selected={false} link={undefined}>
        {characters}
      </MessageField>
    );
    const link = first ? links[field] : undefined;
    return link === undefined ? (
      <Fragment key={at}>{marked}</Fragment>
    ) : (
      <a key={at} href={link.href} aria-label={link.label} className={styles.part}>
        {marked}
      </a>
    );
  }

  return (
    <figure className={view.message} aria-label={`${name} in a message`}>
      <figcaption className={styles.from}>
        {from === null ? (
          'None of the flows has it; it is written like this.'
        ) : (
          <>
            <SiteLink href={from.href}>
              {from.name} {from.label}
            </SiteLink>{' '}
            in {from.flow}
          </>
        )}
      </figcaption>
      <div className={`${view.text} ${styles.text}`} translate="no" dir="ltr">
        {lines.map((line) => (
          <MessageLine key={line.from} line={line} explained={explained}>
            {line.parts.map(drawPart)}
          </MessageLine>
        ))}
      </div>
    </figure>
  );
}
