import { keepAliveOf } from '@/lib/sip/keep-alive';
import { visibleText } from '@/lib/text/visible-text';
import styles from './message-desk.module.css';

/** Line ends that nobody would see, as signs, with what they are there for; nothing for a text with anything else in it. */
export function KeepAliveReading({ text }: { readonly text: string }) {
  const kind = keepAliveOf(text);
  if (kind === undefined) return null;
  return (
    <figure className={styles.keepAlive}>
      <code>{visibleText(text)}</code>
      <figcaption>{SENTENCES[kind]}</figcaption>
    </figure>
  );
}

const SENTENCES = {
  ping: 'Two line ends and nothing else: with them a phone keeps its way through NATs and firewalls open, and learns whether the server is still there (RFC 5626 §3.5.1).',
  pong: 'One line end and nothing else: the server answers a keep-alive with it, so that the phone knows its way is open (RFC 5626 §3.5.1).',
} as const;
