import type { NodeState } from '@/lib/nodes/node-state';
import type { NodeId, PacketId } from '@/lib/sim/scenario';
import type { Entry, Packet, Trace, World } from '@/lib/sim/trace';
import { parameter } from '@/lib/sip/grammar/parameters';
import { cseq } from '@/lib/sip/headers/cseq';
import { via } from '@/lib/sip/headers/via';
import type { Message } from '@/lib/sip/message';
import { parse } from '@/lib/sip/parse';
import { firstOf } from '@/lib/sip/values-of';
import {
  type MachineName,
  newTransaction,
  type Row,
  type StateName,
  type TransactionState,
  type Transport,
} from '@/lib/transaction/machine';
import { machineNamed } from '@/lib/transaction/machine-named';
import { type Occasion, rowsBetween } from '@/lib/transaction/rows-between';
import { occasionOf } from './occasion-of';
import { transactionsIn } from './transactions-in';

/** All that a transaction went through in a run. */
export interface TransactionStory {
  readonly id: string;
  readonly node: NodeId;
  /** What messages are matched by, see `clientKey` and `serverKey`. */
  readonly key: string;
  readonly machine: MachineName;
  readonly transport: Transport;
  readonly steps: readonly TransactionStep[];
}

/** One transition. */
export interface TransactionStep {
  /** The cursor of the moment after it. */
  readonly cursor: number;
  /** ms of virtual time. */
  readonly at: number;
  readonly state: StateName;
  /** The row of the table that held; undefined where none explains the change. */
  readonly row: Row<string> | undefined;
}

/** The transactions of a run in the order in which they began. */
export function transactionStories(trace: Trace<NodeState>): readonly TransactionStory[] {
  const packets = new Map(trace.packets.map((packet) => [packet.id, packet]));
  const stories = new Map<string, TransactionStory>();
  const open = new Map<string, string>();
  let world = trace.start;
  for (const entry of trace.entries) {
    const episode = episodeOf(entry, world, packets);
    const before = transactionsIn(world.nodes[entry.node]?.state);
    const after = transactionsIn(entry.world.nodes[entry.node]?.state);
    for (const [place, { key, state }] of new Map([...before, ...after])) {
      const [old, now] = [before.get(place)?.state, after.get(place)?.state];
      if (old === now) continue;
      const where = `${entry.node}/${place}`;
      // The same key may be used anew when the transaction that had it is forgotten.
      const id = (old && open.get(where)) ?? `${where} ${entry.index}`;
      const story = stories.get(id) ?? newStory(id, episode, key, state);
      stories.set(id, { ...story, steps: [...story.steps, ...stepsOf(story, episode, old, now)] });
      open.set(where, id);
    }
    const fleeting = fleetingStory(episode);
    if (fleeting !== undefined) stories.set(fleeting.id, fleeting);
    world = entry.world;
  }
  return [...stories.values()];
}

/** A story as far as it is told after `cursor` entries; undefined before it begins. */
export function storyUntil(story: TransactionStory, cursor: number): TransactionStory | undefined {
  const steps = story.steps.filter((step) => step.cursor <= cursor);
  return steps.length === 0 ? undefined : { ...story, steps };
}

/** One entry of a run with what is known of it besides. */
interface Episode {
  readonly entry: Entry<NodeState>;
  readonly sent: readonly Packet[];
  readonly occasion: Occasion;
}

function episodeOf(
  entry: Entry<NodeState>,
  before: World<NodeState>,
  packets: ReadonlyMap<PacketId, Packet>,
): Episode {
  const { happening, node } = entry;
  const sent = entry.sent.flatMap((id) => packets.get(id) ?? []);
  const timer = happening.kind === 'timer' ? before.nodes[node]?.timers[happening.timer]?.label : undefined;
  return { entry, sent, occasion: occasionOf(happening, sent, timer) };
}

/** What a transaction began with says what it runs over: the request that came, or the one that was sent. */
function newStory(
  id: string,
  { entry: { node, happening }, sent }: Episode,
  key: string,
  { machine }: TransactionState,
): TransactionStory {
  const came = happening.kind === 'packet' && machine.endsWith('server') ? happening : sent[0];
  const transport = (came?.transport ?? 'UDP') === 'UDP' ? 'unreliable' : 'reliable';
  return { id, node, key, machine, transport, steps: [] };
}

/**
 * Over a reliable transport a server transaction but INVITE is over the moment it has answered. One that answers at once
 * is in no world: that it was there is told by the request and the response.
 */
function fleetingStory(episode: Episode): TransactionStory | undefined {
  const { happening, node, index } = episode.entry;
  if (happening.kind !== 'packet' || happening.transport === 'UDP') return undefined;
  const request = parse(happening.text);
  const key = keyOf(request);
  if (key === undefined || request.startLine.kind !== 'request' || / (?:INVITE|ACK)$/.test(key))
    return undefined;
  if (!episode.sent.some(({ text }) => keyOf(parse(text)) === key)) return undefined;
  const id = `${node}/${key} ${index}`;
  const story = { id, node, key, machine: 'non-INVITE server', transport: 'reliable', steps: [] } as const;
  return { ...story, steps: stepsOf(story, episode, undefined, undefined) };
}

/** Branch, sent-by and method, by which requests and their answers are told apart (RFC 3261 §17.2.3). */
function keyOf(message: Message): string | undefined {
  const hop = firstOf(message, via);
  const branch = hop && parameter(hop, 'branch')?.text;
  const method = firstOf(message, cseq)?.method.value;
  if (hop === undefined || branch === undefined || method === undefined) return undefined;
  return `${branch} ${hop.host.value}:${hop.port?.value ?? ''} ${method}`;
}

/** The transitions of one entry. A server that answers at once makes two. */
function stepsOf(
  { machine: name, transport }: TransactionStory,
  { entry, occasion }: Episode,
  old: TransactionState | undefined,
  now: TransactionState | undefined,
): readonly TransactionStep[] {
  const machine = machineNamed(name);
  const surroundings = { reliable: transport === 'reliable' };
  const rows = rowsBetween(machine, old ?? newTransaction(machine), now, occasion, surroundings);
  const place = { cursor: entry.index + 1, at: entry.at };
  if (rows.length === 0) return [{ ...place, state: now?.name ?? 'Terminated', row: undefined }];
  return rows.map((row) => ({ ...place, state: row.to, row }));
}
