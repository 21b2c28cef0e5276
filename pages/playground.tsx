import type { GetStaticProps } from 'next';
import { PageFrame } from '@/components/layout/page-frame';
import { Playground, type PlaygroundProps } from '@/components/playground/playground';
import { printedFlows } from '@/lib/flows/rfc3665/printed';
import { rules } from '@/lib/rules';
import styles from '@/styles/page-head.module.css';

/** The names of the examples are there at build time; the page carries neither the rules' code nor the engine. */
export const getStaticProps: GetStaticProps<PlaygroundProps> = () => ({
  props: {
    flows: printedFlows.map(({ id, title, messages }) => ({
      id,
      title,
      source: `RFC 3665 §${id}`,
      messages: messages.length,
    })),
    rules: rules.map(({ id, title }) => ({ id, title })).toSorted((a, b) => a.title.localeCompare(b.title)),
  },
});

export default function PlaygroundPage(props: PlaygroundProps) {
  return (
    <PageFrame
      title="Playground"
      subject={{ kind: 'playground' }}
      description="Paste SIP messages of your own: see what is wrong with them and why, what each field means, and check the digest. Nothing leaves your browser."
    >
      <header className={styles.head}>
        <h1>Playground</h1>
        <p>
          Paste what your phone or your server sent: one message or a whole exchange. Every rule is checked as
          you type, every field explained, and a response computed hash by hash.
        </p>
      </header>
      <Playground {...props} />
    </PageFrame>
  );
}
