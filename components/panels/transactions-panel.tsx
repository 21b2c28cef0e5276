import { useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { storyUntil, type TransactionStory, transactionStories } from '@/lib/session/transaction-stories';
import { transactionsOf } from '@/lib/session/transactions-of';
import type { NodeId, PacketId } from '@/lib/sim/scenario';
import type { Trace } from '@/lib/sim/trace';
import { EmptyPanel } from './empty-panel';
import { MachineTable } from './machine-table';
import { MachineView } from './machine-view';
import { TransactionList } from './transaction-list';
import { TransactionSteps } from './transaction-steps';
import styles from './transactions-panel.module.css';

export interface TransactionsPanelProps {
  readonly trace: Trace<unknown>;
  /** Entries that have happened, now and before the last step. */
  readonly cursor: number;
  readonly former: number;
  readonly labelOf: (node: NodeId) => string;
  /** The message that is open, by its name: its transactions are marked. */
  readonly open?: { readonly packet: PacketId; readonly name: string } | undefined;
}

/** The transactions of all nodes, and the machine of one of them: that which the last step moved, until the reader chooses. */
export function TransactionsPanel({ trace, cursor, former, labelOf, open }: TransactionsPanelProps) {
  const stories = useMemo(() => transactionStories(trace), [trace]);
  const packet = open?.packet;
  const carrying = useMemo(
    () => (packet === undefined ? [] : transactionsOf(trace, packet, cursor).map(({ id }) => id)),
    [trace, packet, cursor],
  );
  const [chosen, choose] = useState<string>();
  const told = stories.flatMap((story) => storyUntil(story, cursor) ?? []);
  const shown = told.find(({ id }) => id === chosen) ?? latestOf(told);
  if (shown === undefined)
    return <EmptyPanel>No request has been sent yet, so there is no transaction.</EmptyPanel>;
  const last = shown.steps.at(-1);
  const { machine, transport } = shown;
  const drawn = { machine, transport, current: last?.state ?? 'new', last: last?.row } as const;
  return (
    <div className={styles.panel}>
      <TransactionList
        told={told}
        shown={shown}
        former={former}
        labelOf={labelOf}
        open={open && { name: open.name, carrying }}
        onChoose={choose}
      />
      {chosen === undefined ? null : (
        <p>
          <Button variant="quiet" onClick={() => choose(undefined)}>
            Follow the one that moves
          </Button>
        </p>
      )}
      <div className={styles.machine}>
        <MachineView {...drawn} />
        <TransactionSteps story={shown} former={former} />
      </div>
      <Disclosure summary="The machine as a table">
        <MachineTable {...drawn} />
      </Disclosure>
    </div>
  );
}

/** The transaction that moved last; of several in one entry the one that is told last. */
function latestOf(told: readonly TransactionStory[]): TransactionStory | undefined {
  const cursorOf = ({ steps }: TransactionStory) => steps.at(-1)?.cursor ?? 0;
  const latest = Math.max(0, ...told.map(cursorOf));
  return told.findLast((story) => cursorOf(story) === latest);
}
