import { useRouter } from 'next/router';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { playgroundLinkOf } from '@/lib/session/playground-link';
import { type ExcerptMessage, excerptMessages } from '@/lib/sip/framing/excerpt-messages';
import styles from './trace.module.css';
import { TraceContext } from './trace-context';

/**
 * Recorded messages in the prose, which open in the playground. `from` says whose they are; its children are one `sip` fence
 * and predictions about what stands in it.
 */
export function Trace({ from, children }: { readonly from: string; readonly children: ReactNode }) {
  const { push } = useRouter();
  const content = useRef<HTMLDivElement>(null);
  const [excerpt, setExcerpt] = useState('');
  const [isTooLong, setTooLong] = useState(false);
  const messages = useMemo(() => excerptMessages(excerpt), [excerpt]);

  // The fence comes highlighted, as elements: its text is read where they have become a page.
  useEffect(() => setExcerpt(content.current?.querySelector('pre')?.textContent ?? ''), []);

  async function open() {
    const link = await playgroundLinkOf(recorded(messages));
    if (link === undefined) setTooLong(true);
    else void push(`/playground/#${link}`);
  }

  return (
    <TraceContext.Provider value={messages}>
      <figure className={styles.trace}>
        <figcaption>{from}</figcaption>
        <div ref={content}>{children}</div>
        <p className={styles.open}>
          <Button onClick={() => void open()}>Open it in the playground</Button>
          <span role="status">{isTooLong ? 'More than an address can hold: copy it instead.' : null}</span>
        </p>
      </figure>
    </TraceContext.Provider>
  );
}

/** The messages as they were on the wire, with a line above each that says its way. */
function recorded(messages: readonly ExcerptMessage[]): string {
  return messages.map(({ way, text }) => `${`-- ${way}`.trimEnd()}\r\n${text}`).join('');
}
