import { Disclosure } from '@/components/ui/disclosure';
import { listed } from '@/components/ui/listed';
import { RfcLink } from '@/components/ui/rfc-link';
import { SiteLink } from '@/components/ui/site-link';
import type { FailureStory as Story } from '@/lib/flows/failures/failure';
import styles from './failure-story.module.css';

/** What is broken and what can be seen, above the run that shows it; why, and what helps, for who has watched it. */
export function FailureStory({ story }: { readonly story: Story }) {
  const { broken, seen, why, fix, read, rules } = story;
  return (
    <section className={styles.story} aria-labelledby="story">
      <h2 id="story" className="visually-hidden">
        What is going on
      </h2>
      <dl>
        <Part title="What is broken">{broken}</Part>
        <Part title="What you see">{seen}</Part>
      </dl>
      <Disclosure summary="Why, and what to do">
        <dl>
          <Part title="Why">{why}</Part>
          <Part title="What to do">
            {fix} Choose <q>mended</q> above the ladder, and the same run goes right.
          </Part>
        </dl>
        <p className={styles.more}>
          Read on in{' '}
          {listed(
            read.map((source) => <RfcLink key={source} source={source} />),
            ' and ',
          )}
          .
          {rules.length === 0 ? null : (
            <>
              {' '}
              Rules about it:{' '}
              {listed(
                rules.map((rule) => (
                  <SiteLink key={rule} href={`/rules/${rule}/`}>
                    {rule}
                  </SiteLink>
                )),
                ' and ',
              )}
              .
            </>
          )}
        </p>
      </Disclosure>
    </section>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
