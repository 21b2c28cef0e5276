import '@/components/teach/link-builder.styles';
import type { GetStaticProps } from 'next';
import { PageFrame } from '@/components/layout/page-frame';
import { type TaughtFlow, TeachDesk } from '@/components/teach/teach-desk';
import { SiteLink } from '@/components/ui/site-link';
import { allFlows } from '@/lib/flows/all-flows';
import styles from '@/styles/page-head.module.css';

type Props = { readonly flows: readonly TaughtFlow[] };

/** Listed at build time: the page loads the flow that is chosen, and no other. */
export const getStaticProps: GetStaticProps<Props> = () => ({
  props: {
    flows: allFlows.map(({ id, title, source, failure }) => {
      const name = source.startsWith('RFC') ? `${id} ${title}` : title;
      return { id, title: failure === undefined ? name : `Failure ${failure.number}: ${title}` };
    }),
  },
});

export default function TeachPage({ flows }: Props) {
  return (
    <PageFrame
      title="For teachers"
      description="Prepare a run for a class: choose a flow, change it, hide what they shall find out, and pass on a link or an embedded page. Lessons and runs can be printed."
    >
      <header className={styles.head}>
        <h1>For teachers</h1>
        <p>
          Prepare a run, and give the class one link to it: the flow that you chose, what you changed in it,
          and the moment at which they begin. What they shall find out by themselves can be hidden.
        </p>
        <p>
          A page of yours can show the same run, or a picture of the flow: paste the code into it. None of
          that needs an account, and nobody but the class sees what the class does.
        </p>
      </header>
      <TeachDesk flows={flows} />
      <section className={styles.section} aria-labelledby="handouts">
        <h2 id="handouts">Handouts</h2>
        <div className="prose">
          <p>
            Every <SiteLink href="/learn/">lesson</SiteLink> and every{' '}
            <SiteLink href="/flows/">flow</SiteLink> can be printed, or saved as a PDF, with the print command
            of the browser. A lesson becomes its text with the ladders and all their messages; predictions
            stand there as questions, with the answers on a last page. A flow becomes its ladder, what
            everybody knows at the moment that you left it at, and all its messages.
          </p>
        </div>
      </section>
      <section className={styles.section} aria-labelledby="progress-of-a-class">
        <h2 id="progress-of-a-class">What the class has done</h2>
        <div className="prose">
          <p>
            What somebody reads, predicts and tries is kept in their own browser. Who wants to show it saves
            it to a file on the page of <SiteLink href="/learn/#progress">the lessons</SiteLink> and sends you
            that. You can read the file with any editor: it is JSON, with the names of lessons and challenges.
          </p>
        </div>
      </section>
    </PageFrame>
  );
}
