import { messageName } from '@/components/judging/message-name';
import { messageLines } from '@/components/message/message-lines';
import { MessageStretch } from '@/components/message/message-stretch';
import type { Problem } from '@/lib/text/problem';
import styles from './marked-example.module.css';
import type { ShownExample, ShownMessage } from './shown-example';

/** The messages of an example one below the other. What a rule reports is underlined, numbered, and said in words. */
export function MarkedExample({ example }: { readonly example: ShownExample }) {
  const all = example.flatMap(({ problems }) => problems);
  return (
    <div className={styles.example}>
      {example.map((message, index) => (
        <MarkedMessage
          key={messageName(index)}
          message={message}
          name={example.length === 1 ? undefined : messageName(index)}
          all={all}
          before={example.slice(0, index).flatMap(({ problems }) => problems).length}
        />
      ))}
    </div>
  );
}

interface MarkedMessageProps {
  readonly message: ShownMessage;
  /** Undefined where there is only one. */
  readonly name: string | undefined;
  /** The problems of all messages of the example, which are numbered together. */
  readonly all: readonly Problem[];
  /** How many of them are in the messages above. */
  readonly before: number;
}

function MarkedMessage({ message: { text, way, problems }, name, all, before }: MarkedMessageProps) {
  return (
    <figure className={styles.message} aria-label={name === undefined ? 'Message' : `Message ${name}`}>
      {name === undefined && way === '' ? null : (
        <figcaption className={styles.way}>{[name, way].filter(Boolean).join(' · ')}</figcaption>
      )}
      <div className={styles.text} translate="no" dir="ltr">
        {messageLines(text, { explained: [], problems, changed: [] }).map((line) => (
          <div key={line.from} className={styles.line}>
            {line.fold}
            {line.parts.length === 0 ? <br /> : null}
            {line.parts.flatMap(({ stretches }) =>
              stretches.map((stretch) => (
                <MessageStretch
                  key={`${stretch.from}-${stretch.text.length}`}
                  stretch={{ ...stretch, marks: stretch.marks.map((mark) => mark + before) }}
                  problems={all}
                />
              )),
            )}
          </div>
        ))}
      </div>
    </figure>
  );
}
