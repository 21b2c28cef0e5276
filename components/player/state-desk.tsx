import { BindingsTable } from '@/components/panels/bindings-table';
import { Decisions } from '@/components/panels/decisions';
import { RegistrationState } from '@/components/panels/registration-state';
import { bindingsIn, userAgentsIn } from '@/lib/session/moment';
import styles from './state-desk.module.css';
import type { Lab } from './use-lab';

/** What phone and registrar know at the moment that is shown: the phone's display, the location table, decisions. */
export function StateDesk({ lab }: { readonly lab: Lab }) {
  const { world, entry } = lab.moment;
  const { nodes } = lab.flow.scenario(lab.session.setup.options);
  const who = nodes.find(({ id }) => id === entry?.node)?.label ?? '';
  return (
    <div className={styles.state}>
      {userAgentsIn(world).map(([id, phone]) => (
        <RegistrationState key={id} registration={phone.registration} now={world.now} />
      ))}
      <BindingsTable bindings={bindingsIn(world)} now={world.now} />
      {entry === undefined || entry.notes.length === 0 ? null : <Decisions notes={entry.notes} who={who} />}
    </div>
  );
}
