import { BindingsTable } from '@/components/panels/bindings-table';
import { Decisions } from '@/components/panels/decisions';
import { RegistrationState } from '@/components/panels/registration-state';
import type { NodeState } from '@/lib/nodes/node-state';
import { bindingsIn, userAgentsIn } from '@/lib/session/moment';
import type { NodeId } from '@/lib/sim/scenario';
import type { Entry } from '@/lib/sim/trace';
import styles from './state-desk.module.css';
import type { Lab } from './use-lab';

/** What phone and registrar know at the moment that is shown, and what was decided about the open message. */
export function StateDesk({ lab }: { readonly lab: Lab }) {
  const { world } = lab.moment;
  const decided = decisionOf(lab);
  return (
    <div className={styles.state}>
      {userAgentsIn(world).map(([id, phone]) => (
        <RegistrationState key={id} registration={phone.registration} now={world.now} />
      ))}
      <BindingsTable bindings={bindingsIn(world)} now={world.now} />
      {decided === undefined || decided.notes.length === 0 ? null : (
        <Decisions notes={decided.notes} who={labelOf(lab, decided.node)} />
      )}
    </div>
  );
}

/** The entry in which the open message was received or, as long as it has not been, the one that is shown. */
function decisionOf({ trace, moment, selected }: Lab): Entry<NodeState> | undefined {
  const received = trace.entries
    .slice(0, moment.cursor)
    .find(({ happening }) => happening.kind === 'packet' && happening.packet === selected?.packet.id);
  return received ?? moment.entry;
}

function labelOf({ lanes }: Lab, node: NodeId): string {
  return lanes.find(({ id }) => id === node)?.label ?? node;
}
