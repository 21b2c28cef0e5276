import '@/components/flows/first-run.styles';
import type { GetStaticProps } from 'next';
import { FrontDoors, type FrontDoorsProps } from '@/components/layout/front-doors';
import { PageFrame } from '@/components/layout/page-frame';
import { loadEngine, rehearsed } from '@/components/player/rehearsed';
import { inOwnTask } from '@/components/ui/own-task';
import { partInHtml } from '@/components/ui/part-in-html';
import { SiteLink } from '@/components/ui/site-link';
import { readLessons } from '@/content/read-lessons';
import { challenges } from '@/lib/challenges';
import { failures } from '@/lib/flows/failures';
import { rules } from '@/lib/rules';
import styles from '@/styles/front.module.css';

/** Counted at build time: the page itself loads none of it. */
export const getStaticProps: GetStaticProps<FrontDoorsProps> = () => ({
  props: {
    lessons: readLessons().length,
    challenges: challenges.length,
    failures: failures.length,
    rules: rules.length,
  },
});

const FirstRun = partInHtml(async () => {
  const [, { successfulNewRegistration }, { FirstRun }] = await Promise.all([
    loadEngine(),
    inOwnTask(() => import('@/lib/flows/rfc3665/2.1')),
    inOwnTask(() => import('@/components/flows/first-run')),
  ]);
  await rehearsed(successfulNewRegistration);
  return FirstRun;
}, 'The flow is being loaded.');

export default function HomePage(counts: FrontDoorsProps) {
  return (
    <PageFrame
      title="SIP Ladder"
      subject={{ kind: 'site' }}
      description="Learn how a SIP phone registers: a phone and a registrar that run in this page, on their ladder. Stop them, change any byte, and see how the other side reacts."
    >
      <header className={styles.head}>
        <h1>How a phone says where it is</h1>
        <p>
          Before anybody can call it, a telephone on the Internet tells a server where it can be reached.
          Bob’s phone does so below, in four messages of plain text. Phone and server run in this page: play
          it, open a message, change a word, and see what the other side makes of it.
        </p>
        <p className={styles.way}>
          <SiteLink href="/learn/" className={styles.begin}>
            Begin the course
          </SiteLink>
          <span>{counts.lessons} lessons; nothing has to be known beforehand.</span>
        </p>
      </header>
      <FirstRun />
      <FrontDoors {...counts} />
    </PageFrame>
  );
}
