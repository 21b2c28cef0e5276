import { useRouter } from 'next/router';
import { type ReactNode, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { playgroundLinkOf } from '@/lib/session/playground-link';
import { excerptMessages } from '@/lib/sip/framing/excerpt-messages';
import styles from './trace.module.css';

/** Recorded messages in the prose, which open in the playground. `from` says whose they are; its children are one `sip` fence. */
export function Trace({ from, children }: { readonly from: string; readonly children: ReactNode }) {
  const { push } = useRouter();
  const fence = useRef<HTMLDivElement>(null);
  const [isTooLong, setTooLong] = useState(false);

  async function open() {
    const link = await playgroundLinkOf(recorded(fence.current?.textContent ?? ''));
    if (link === undefined) setTooLong(true);
    else void push(`/playground/#${link}`);
  }

  return (
    <figure className={styles.trace}>
      <figcaption>{from}</figcaption>
      <div ref={fence}>{children}</div>
      <p className={styles.open}>
        <Button onClick={() => void open()}>Open it in the playground</Button>
        <span role="status">{isTooLong ? 'More than an address can hold: copy it instead.' : null}</span>
      </p>
    </figure>
  );
}

/** The excerpt as it was on the wire, with a line above each message that says its way. */
function recorded(excerpt: string): string {
  return excerptMessages(excerpt)
    .map(({ way, text }) => `${`-- ${way}`.trimEnd()}\r\n${text}`)
    .join('');
}
