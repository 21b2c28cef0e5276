import { SiteLink } from '@/components/ui/site-link';
import styles from './front-doors.module.css';

/** How much there is of everything. */
export interface FrontDoorsProps {
  readonly lessons: number;
  readonly challenges: number;
  readonly failures: number;
  readonly rules: number;
}

/** Where the front page leads to, each way with a sentence. */
export function FrontDoors({ lessons, challenges, failures, rules }: FrontDoorsProps) {
  return (
    <section className={styles.doors} aria-labelledby="more">
      <h2 id="more">What else is here</h2>
      <ul>
        <li>
          <h3>
            <SiteLink href="/learn/">The course</SiteLink>
          </h3>
          <p>
            {lessons} lessons from the first message to what goes wrong in practice, with {challenges}{' '}
            challenges that are solved by changing what travels.
          </p>
        </li>
        <li>
          <h3>
            <SiteLink href="/flows/">Flows and failures</SiteLink>
          </h3>
          <p>
            The registrations of RFC 3665, and {failures} that fail as they do in real life, each to be seen
            broken and mended.
          </p>
        </li>
        <li>
          <h3>
            <SiteLink href="/playground/">Playground</SiteLink>
          </h3>
          <p>
            Messages, logs and captures of your own: what is wrong with them, by {rules} rules, and what each
            field means. They do not leave your browser.
          </p>
        </li>
        <li>
          <h3>
            <SiteLink href="/headers/">Reference</SiteLink>
          </h3>
          <p>
            Every header field of a registration, <SiteLink href="/rules/">every rule</SiteLink> and{' '}
            <SiteLink href="/glossary/">every term</SiteLink>, each with its place in the RFCs.
          </p>
        </li>
      </ul>
    </section>
  );
}
