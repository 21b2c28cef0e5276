import { BindingsTable } from '@/components/panels/bindings-table';
import { CallerDisplay } from '@/components/panels/caller-display';
import { PhoneDisplay } from '@/components/panels/phone-display';
import { later } from '@/components/ui/later';
import type { NodeState } from '@/lib/nodes/node-state';
import { hides } from '@/lib/session/hideable';
import { callersIn, userAgentsIn } from '@/lib/session/moment';
import type { NodeId } from '@/lib/sim/scenario';
import type { Entry } from '@/lib/sim/trace';
import { DecisionsDesk } from './decisions-desk';
import { DeskPanel } from './desk-panel';
import { bindingsGlance, decisionsGlance, glances } from './glances';
import type { LaterPanelProps } from './later-panel';
import styles from './state-desk.module.css';
import { useKnown } from './use-known';
import type { Lab } from './use-lab';

const LaterPanel = later(
  () => import('./later-panel').then((m) => m.LaterPanel),
  'The panel is being loaded.',
);

export interface StateDeskProps {
  readonly lab: Lab;
  /** Called when the open message has to be in sight to be read. */
  readonly onShow: () => void;
}

/**
 * What everybody knows at the moment that is shown, and what was decided about the open message. A panel that has nothing
 * to show at any moment of the run is not there.
 */
export function StateDesk({ lab, onShow }: StateDeskProps) {
  const known = useKnown(lab);
  const { now, has, bindings } = known;
  const decided = hides(lab.session, 'explanations') ? undefined : decisionOf(lab);
  const labelOf = (node: NodeId) => lab.lanes.find(({ id }) => id === node)?.label ?? node;
  const sight = { trace: lab.trace, cursor: lab.moment.cursor, world: now, labelOf };
  const phones = userAgentsIn(now);
  return (
    <div className={styles.state}>
      <div className={styles.displays}>
        {phones.map(([id, phone]) => (
          <PhoneDisplay
            key={id}
            phone={phone}
            world={now}
            name={phones.length > 1 ? labelOf(id) : undefined}
          />
        ))}
        {callersIn(now).map(([id, caller]) => (
          <CallerDisplay key={id} caller={caller} name={labelOf(id)} />
        ))}
      </div>
      <div>
        {has.bindings ? (
          <DeskPanel title="Location table" glance={bindingsGlance(bindings)} open>
            <BindingsTable rows={bindings} now={now.now} />
          </DeskPanel>
        ) : null}
        {decided === undefined || decided.notes.length === 0 ? null : (
          <DeskPanel
            title={`What ${labelOf(decided.node)} decides`}
            glance={decisionsGlance(decided.notes)}
            open
          >
            <DecisionsDesk
              key={decided.index}
              lab={lab}
              entry={decided}
              who={labelOf(decided.node)}
              onShow={onShow}
            />
          </DeskPanel>
        )}
        {LATER.filter(({ shows }) => has[shows]).map(({ shows, title }) => (
          <DeskPanel key={shows} title={title} glance={glances[shows](sight)}>
            <LaterPanel shows={shows} lab={lab} known={known} labelOf={labelOf} />
          </DeskPanel>
        ))}
      </div>
    </div>
  );
}

/** The panels that are closed at first. */
const LATER: readonly { readonly shows: LaterPanelProps['shows']; readonly title: string }[] = [
  { shows: 'transactions', title: 'Transactions' },
  { shows: 'timers', title: 'Timers' },
  { shows: 'nonces', title: 'Nonces' },
  { shows: 'mappings', title: 'Address translation' },
];

/** The entry in which the open message was received or, as long as it has not been, the one that is shown. */
function decisionOf({ trace, moment, selected }: Lab): Entry<NodeState> | undefined {
  const received = trace.entries
    .slice(0, moment.cursor)
    .find(({ happening }) => happening.kind === 'packet' && happening.packet === selected?.packet.id);
  return received ?? moment.entry;
}
