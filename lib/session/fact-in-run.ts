import type { NodeState } from '@/lib/nodes/node-state';
import type { PacketId } from '@/lib/sim/scenario';
import type { Trace } from '@/lib/sim/trace';
import { parse } from '@/lib/sip/parse';
import { pieces, pieceValue } from '@/lib/sip/pieces';
import { bindingsIn } from './moment';

/**
 * What a run says to a question of the prose, so that a prediction is judged by the run and by nothing else. Questions:
 *
 * - `F2 Status-Line.status`: what stands in a field of a message, by the path of `lib/sip/pieces`;
 * - `messages`: how many messages are sent, retransmissions and lost ones included;
 * - `bindings`: how many rows the location tables have at the end;
 * - `phone bob`: what the phone shows its owner at the end, `registered` or `failed` for example.
 *
 * `names` are those of the messages (`F2`). Undefined where the run has nothing of the kind.
 */
export function factInRun(
  trace: Trace<NodeState>,
  names: ReadonlyMap<PacketId, string>,
  question: string,
): string | undefined {
  const [subject = '', detail] = question.split(' ');
  if (question === 'messages') return String(trace.packets.length);
  if (question === 'bindings') return String(bindingsIn(endOf(trace)).length);
  if (detail === undefined) return undefined;
  return subject === 'phone' ? phaseAtEnd(trace, detail) : fieldOf(trace, names, subject, detail);
}

function phaseAtEnd(trace: Trace<NodeState>, node: string): string | undefined {
  const state = endOf(trace).nodes[node]?.state;
  return state?.kind === 'user-agent' ? state.lines[0].registration.phase : undefined;
}

function fieldOf(
  trace: Trace<NodeState>,
  names: ReadonlyMap<PacketId, string>,
  name: string,
  path: string,
): string | undefined {
  const packet = trace.packets.find(({ id }) => names.get(id) === name);
  if (packet === undefined) return undefined;
  const message = parse(packet.text);
  const piece = pieces(message).find((one) => one.path === path);
  return piece && pieceValue(message, piece);
}

function endOf({ start, entries }: Trace<NodeState>) {
  return entries.at(-1)?.world ?? start;
}
