import Link from 'next/link';
import { Disclosure } from '@/components/ui/disclosure';
import { RfcLink } from '@/components/ui/rfc-link';
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
          <Listed items={read.map((source) => ({ key: source, node: <RfcLink source={source} /> }))} />.
          {rules.length === 0 ? null : (
            <>
              {' '}
              Rules about it:{' '}
              <Listed
                items={rules.map((rule) => ({
                  key: rule,
                  node: <Link href={`/rules/${rule}/`}>{rule}</Link>,
                }))}
              />
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

function Listed({
  items,
}: {
  readonly items: readonly { readonly key: string; readonly node: React.ReactNode }[];
}) {
  return items.map(({ key, node }, at) => (
    <span key={key}>
      {at === 0 ? '' : at === items.length - 1 ? ' and ' : ', '}
      {node}
    </span>
  ));
}
