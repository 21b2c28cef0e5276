import { SiteLink } from '@/components/ui/site-link';
import type { FlowPlaces } from './flow-places';
import styles from './place-list.module.css';

/** The messages in which a field stands, flow by flow, each a link that opens the flow there. */
export function PlaceList({ places }: { readonly places: readonly FlowPlaces[] }) {
  return (
    <ul className={styles.list}>
      {places.map(({ flow, title, messages }) => (
        <li key={flow} className={styles.flow}>
          <span className={styles.title}>{title}</span>
          <ul className={styles.messages}>
            {messages.map(({ name, label, href }) => (
              <li key={name}>
                <SiteLink href={href}>
                  <span className={styles.name}>{name}</span> {label}
                </SiteLink>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
