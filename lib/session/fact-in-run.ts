import type { NodeState } from '@/lib/nodes/node-state';
import type { NodeId, PacketId } from '@/lib/sim/scenario';
import type { Entry, Packet, Trace } from '@/lib/sim/trace';
import { parse } from '@/lib/sip/parse';
import { fieldIn } from './field-in';
import { bindingsIn } from './moment';
import { readQuestion } from './run-question';

/**
 * What a run says to a question of the prose, so that a prediction is judged by the run and by nothing else: see
 * `readQuestion` for what can be asked. `names` are those of the messages (`F2`). Undefined where the run has nothing of the
 * kind.
 */
export function factInRun(
  trace: Trace<NodeState>,
  names: ReadonlyMap<PacketId, string>,
  question: string,
): string | undefined {
  const read = readQuestion(question);
  switch (read?.about) {
    case undefined:
      return undefined;
    case 'messages':
      return String(trace.packets.length);
    case 'bindings':
      return String(bindingsIn(endOf(trace)).length);
    case 'phone':
      return phaseAtEnd(trace, read.node);
    case 'call':
      return endOfLastCall(trace, read.node);
    case 'message': {
      const packet = packetAsked(trace, names, question);
      return packet && (read.asked === 'sentAt' ? String(packet.sentAt) : fieldIn(packet.text, read.asked));
    }
  }
}

/** The packet that a question is about; undefined where it is about none, or where the run does not send it. */
export function packetAsked(
  { packets }: Pick<Trace<NodeState>, 'packets'>,
  names: ReadonlyMap<PacketId, string>,
  question: string,
): Packet | undefined {
  const read = readQuestion(question);
  if (read?.about !== 'message') return undefined;
  const { name, again } = read.message;
  const called = packets.filter(({ id, copyOf }) => names.get(id) === name && copyOf === undefined);
  return again === 0 ? called[0] : called.filter(({ repeats }) => repeats !== undefined)[again - 1];
}

function phaseAtEnd(trace: Trace<NodeState>, node: NodeId): string | undefined {
  const state = endOf(trace).nodes[node]?.state;
  return state?.kind === 'user-agent' ? state.lines[0].registration.phase : undefined;
}

function endOfLastCall(trace: Trace<NodeState>, node: NodeId): string | undefined {
  const state = endOf(trace).nodes[node]?.state;
  const call = state?.kind === 'caller' ? state.calls.at(-1) : undefined;
  if (call === undefined) return undefined;
  const statuses = trace.entries.flatMap((entry) => statusTaken(node, call.key, entry) ?? []);
  return String(statuses.find((status) => status >= 200) ?? 'none');
}

/** The status of a response that a transaction of a node took; one that the node dropped moves no transaction. */
function statusTaken(node: NodeId, key: string, entry: Entry<NodeState>): number | undefined {
  const { happening, transitions } = entry;
  if (entry.node !== node || happening.kind !== 'packet') return undefined;
  if (!transitions.some((transition) => transition.key === key)) return undefined;
  const { startLine } = parse(happening.text);
  return startLine.kind === 'response' ? startLine.status.value : undefined;
}

function endOf({ start, entries }: Trace<NodeState>) {
  return entries.at(-1)?.world ?? start;
}
