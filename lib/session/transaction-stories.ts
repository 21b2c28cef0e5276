import type { NodeId, Transition } from '@/lib/sim/scenario';
import type { Entry, Trace } from '@/lib/sim/trace';
import { holds, type Machine, type Row, type StateName, type Transport } from '@/lib/transaction/machine';
import { machineNamed } from '@/lib/transaction/machine-named';
import { ends } from './live-transactions';

/** All that a transaction went through in a run. */
export interface TransactionStory {
  readonly id: string;
  readonly node: NodeId;
  /** What messages are matched by, see `clientKey` and `serverKey`. */
  readonly key: string;
  readonly machine: Machine<string>;
  readonly transport: Transport;
  readonly steps: readonly TransactionStep[];
}

/** One transition. */
export interface TransactionStep {
  /** The cursor of the moment after it. */
  readonly cursor: number;
  /** ms of virtual time. */
  readonly at: number;
  readonly event: string;
  readonly state: StateName;
  /** The row of the table; undefined where the node forgot the transaction, which is in no table. */
  readonly row: Row<string> | undefined;
}

/** The transactions of a run in the order in which they began. */
export function transactionStories({
  entries,
}: Pick<Trace<unknown>, 'entries'>): readonly TransactionStory[] {
  const stories: GrowingStory[] = [];
  const open = new Map<string, GrowingStory>();
  for (const entry of entries) {
    for (const transition of entry.transitions) {
      const where = `${entry.node} ${transition.machine} ${transition.key}`;
      // The same key may be used anew when the transaction that had it is over.
      const story = open.get(where) ?? newStory(`${where} ${entry.index}`, entry.node, transition);
      if (story === undefined) continue;
      if (story.steps.length === 0) stories.push(story);
      story.steps.push(stepOf(story, entry, transition));
      if (ends(transition)) open.delete(where);
      else open.set(where, story);
    }
  }
  return stories;
}

/** A story as far as it is told after `cursor` entries; undefined before it begins. */
export function storyUntil(story: TransactionStory, cursor: number): TransactionStory | undefined {
  const steps = story.steps.filter((step) => step.cursor <= cursor);
  return steps.length === 0 ? undefined : { ...story, steps };
}

interface GrowingStory extends TransactionStory {
  readonly steps: TransactionStep[];
}

/** Undefined for a machine that is none of a transaction. */
function newStory(
  id: string,
  node: NodeId,
  { machine: name, key, reliable }: Transition,
): GrowingStory | undefined {
  const machine = machineNamed(name);
  return machine && { id, node, key, machine, transport: reliable ? 'reliable' : 'unreliable', steps: [] };
}

function stepOf(
  { machine, transport }: TransactionStory,
  { index, at }: Entry<unknown>,
  { from, on }: Transition,
): TransactionStep {
  const row = machine.rows.find((one) => one.in === from && one.on === on && holds(one, transport));
  return { cursor: index + 1, at, event: on, state: row?.to ?? 'Terminated', row };
}
