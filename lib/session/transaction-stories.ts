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
      const where = whereOf(entry.node, transition);
      // The same key may be used anew, though it should not be before the transaction that had it is over.
      const going = transition.from === 'new' ? undefined : open.get(where);
      const story = going ?? newStory(`${where} ${entry.index}`, entry.node, transition);
      if (story === undefined) continue;
      if (story.steps.length === 0) stories.push(story);
      story.steps.push(stepOf(story, entry, transition));
      if (ends(transition)) open.delete(where);
      else open.set(where, story);
    }
  }
  return stories;
}

/**
 * The transaction that a transition of the entry with that index belongs to, as it stands after `cursor` entries: the same
 * as among all of the run, found with a look at the entries of its lifetime alone. Undefined for a machine that is none of a transaction.
 */
export function storyOf(
  { entries }: Pick<Trace<unknown>, 'entries'>,
  index: number,
  transition: Transition,
  cursor: number,
): TransactionStory | undefined {
  const node = entries[index]?.node ?? '';
  const ownIn = (i: number) => {
    const entry = entries[i];
    if (entry === undefined || entry.node !== node) return [];
    return entry.transitions.filter((one) => isSame(one, transition)).map((one) => ({ entry, one }));
  };
  const own = ownIn(index);
  const here = own.findIndex(({ one }) => one === transition);
  let told = since(own.slice(0, here + 1));
  for (let i = index - 1; i >= 0 && told[0]?.one.from !== 'new'; i--) told = [...since(ownIn(i)), ...told];
  let rest = own.slice(here + 1);
  for (let i = index + 1; ; i++) {
    const another = rest.findIndex(({ one }) => one.from === 'new');
    told.push(...(another === -1 ? rest : rest.slice(0, another)));
    if (another !== -1 || told.some(({ one }) => ends(one)) || i >= cursor) break;
    rest = ownIn(i);
  }
  const story = newStory(`${whereOf(node, transition)} ${told[0]?.entry.index ?? 0}`, node, transition);
  story?.steps.push(...told.map(({ entry, one }) => stepOf(story, entry, one)));
  return story;
}

interface Told {
  readonly entry: Entry<unknown>;
  readonly one: Transition;
}

/** What belongs to the transaction that was begun last. */
function since(told: readonly Told[]): Told[] {
  return told.slice(
    Math.max(
      0,
      told.findLastIndex(({ one }) => one.from === 'new'),
    ),
  );
}

/** A story as far as it is told after `cursor` entries; undefined before it begins. */
export function storyUntil(story: TransactionStory, cursor: number): TransactionStory | undefined {
  const steps = story.steps.filter((step) => step.cursor <= cursor);
  return steps.length === 0 ? undefined : { ...story, steps };
}

function whereOf(node: NodeId, { machine, key }: Transition): string {
  return `${node} ${machine} ${key}`;
}

function isSame(one: Transition, other: Transition): boolean {
  return one.machine === other.machine && one.key === other.key;
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
