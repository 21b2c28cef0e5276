import { SiteLink } from '@/components/ui/site-link';
import type { TaughtPlace } from './shown-header';
import styles from './taught-list.module.css';

/** What the lessons have about a header field: told, asked, and to be done. */
export function TaughtList({ taught }: { readonly taught: readonly TaughtPlace[] }) {
  return (
    <dl className={styles.kinds}>
      {KINDS.map(({ kind, title }) => (
        <Places key={kind} title={title} places={linksOf(taught.filter((place) => place.kind === kind))} />
      ))}
    </dl>
  );
}

interface PlacesProps {
  readonly title: string;
  readonly places: readonly TaughtPlace[];
}

/** The places of one kind; nothing where there are none. */
function Places({ title, places }: PlacesProps) {
  if (places.length === 0) return null;
  return (
    <div className={styles.kind}>
      <dt>{title}</dt>
      <dd>
        <ul className={styles.places}>
          {places.map((place) => (
            <li key={`${place.href} ${place.title}`}>
              <SiteLink href={place.href}>{place.title}</SiteLink>
              {place.kind === 'told' ? null : <span className={styles.lesson}> {place.lesson}</span>}
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}

const KINDS = [
  { kind: 'told', title: 'Explained in' },
  { kind: 'asked', title: 'Predict' },
  { kind: 'done', title: 'Challenges' },
] as const;

/** One link for each place, though several fields may be spoken of there; a lesson is named once, at its first place. */
function linksOf(places: readonly TaughtPlace[]): readonly TaughtPlace[] {
  const first = new Map<string, TaughtPlace>();
  for (const place of places) {
    const key = place.kind === 'told' ? place.lesson : `${place.href} ${place.title}`;
    if (!first.has(key)) first.set(key, place);
  }
  return [...first.values()];
}
