import { MappingsTable } from '@/components/panels/mappings-table';
import { NoncesTable } from '@/components/panels/nonces-table';
import { TimerList } from '@/components/panels/timer-list';
import { TransactionsPanel } from '@/components/panels/transactions-panel';
import { mappingsBetween } from '@/lib/session/mappings-between';
import { noncesBetween } from '@/lib/session/nonces-between';
import { timersBetween } from '@/lib/session/timers-between';
import type { NodeId } from '@/lib/sim/scenario';
import type { Known } from './use-known';
import type { Lab } from './use-lab';

export interface LaterPanelProps {
  readonly shows: 'transactions' | 'timers' | 'nonces' | 'mappings';
  readonly lab: Lab;
  readonly known: Known;
  readonly labelOf: (node: NodeId) => string;
}

/** What is closed at first: loaded, with what it is computed from, when one of these panels is opened. */
export function LaterPanel({ shows, lab, known, labelOf }: LaterPanelProps) {
  const { before, now, former } = known;
  const { trace, moment } = lab;
  switch (shows) {
    case 'transactions':
      return (
        <TransactionsPanel
          trace={trace}
          cursor={moment.cursor}
          former={former}
          labelOf={labelOf}
          open={lab.selected && { packet: lab.selected.packet.id, name: lab.selected.name }}
        />
      );
    case 'timers': {
      const timers = timersBetween(before, now, trace.entries.slice(former, moment.cursor));
      return <TimerList timers={timers} labelOf={labelOf} />;
    }
    case 'nonces':
      return <NoncesTable nonces={noncesBetween(before, now)} />;
    case 'mappings':
      return <MappingsTable mappings={mappingsBetween(before, now)} />;
  }
}
