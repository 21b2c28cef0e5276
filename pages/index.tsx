import Link from 'next/link';
import { PageFrame } from '@/components/layout/page-frame';
import { Player } from '@/components/player/player';
import { successfulNewRegistration } from '@/lib/flows/rfc3665/2.1';
import styles from '@/styles/home.module.css';

export default function HomePage() {
  return (
    <PageFrame
      title="SIP Ladder"
      description="Learn how a SIP phone registers: a phone and a registrar that run in this page, on their ladder. Stop them, change any byte, and see how the other side reacts."
    >
      <header className={styles.head}>
        <h1>How a phone says where it is</h1>
        <p>
          Below, Bob’s phone registers with a SIP server: four messages, as in RFC 3665 §2.1. Both run in this
          page. Play it, open any message, change what it says, lose it on the way, and see what the other
          side makes of it.
        </p>
        <p>
          <Link href="/learn/">Begin the course</Link>, which needs no knowledge beforehand, or{' '}
          <Link href="/flows/2.1/">take the flow apart on its own page</Link>.
        </p>
      </header>
      <Player flow={successfulNewRegistration} keeping={{ in: 'tab', key: 'front' }} />
    </PageFrame>
  );
}
