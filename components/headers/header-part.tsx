import { Fragment } from 'react';
import { listed } from '@/components/ui/listed';
import { RfcLink } from '@/components/ui/rfc-link';
import { SiteLink } from '@/components/ui/site-link';
import { FieldWords } from './field-words';
import styles from './header-part.module.css';
import type { ShownField, ShownLink } from './shown-header';

/** One part of a header field: what it is, whose value it shares, and where it can be seen. */
export function HeaderPart({ part }: { readonly part: ShownField }) {
  const { name, title, family, spec } = part;
  return (
    <section className={styles.part} data-family={family} aria-labelledby={name}>
      <h3 id={name} className={styles.name}>
        <a href={`#${name}`}>
          <code>{name}</code>
        </a>
        <span className={styles.title}>{title}</span>
      </h3>
      <div className={styles.said}>
        <FieldWords field={part} />
        <Kin kin={part.kin} />
        <p className={styles.ways}>
          <span>
            <RfcLink source={spec} />
          </span>
          <Places part={part} />
          <Ways label="Glossary" links={part.terms} />
          <Ways label={part.tasks.length === 1 ? 'Challenge' : 'Challenges'} links={part.tasks} />
        </p>
      </div>
    </section>
  );
}

/** Why the same value stands elsewhere, and where. */
export function Kin({ kin }: { readonly kin: ShownField['kin'] }) {
  if (kin === null) return null;
  return (
    <p className={styles.kin}>
      {kin.why} {kin.others.length === 0 ? null : <Ways label="The same in" links={kin.others} />}
    </p>
  );
}

/** `Seen in 2.1 F2, F3 · 2.2 F1`. */
function Places({ part: { places } }: { readonly part: ShownField }) {
  if (places.length === 0) return null;
  return (
    <span>
      Seen in{' '}
      {places.map(({ flow, messages }, index) => (
        <Fragment key={flow}>
          {index === 0 ? null : '; '}
          {flow}{' '}
          {listed(
            messages.map(({ name, label, href }) => (
              <SiteLink key={name} href={href} aria-label={`${name} ${label} of ${flow}`}>
                {name}
              </SiteLink>
            )),
          )}
        </Fragment>
      ))}
    </span>
  );
}

interface WaysProps {
  readonly label: string;
  readonly links: readonly ShownLink[];
}

/** Links in one direction; nothing where there are none. */
function Ways({ label, links }: WaysProps) {
  if (links.length === 0) return null;
  return (
    <span>
      {label}{' '}
      {listed(
        links.map(({ href, title }) => (
          <SiteLink key={href} href={href}>
            {title}
          </SiteLink>
        )),
      )}
    </span>
  );
}
