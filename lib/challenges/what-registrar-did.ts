import type { Packet } from '@/lib/sim/trace';
import { parse } from '@/lib/sip/parse';
import type { FlowRun } from './challenge';

type Entry = FlowRun['entries'][number];

/** An answer that a registrar made up its mind about; repetitions for retransmissions are none. */
export interface RegistrarAnswer {
  readonly status: number;
  /** Why, in one sentence: the remark of the step that decided. */
  readonly because: string;
  /** True if the answer arrived. */
  readonly arrived: boolean;
}

/** The answers of the registrars of a run, in order, as they were sent: edits of an answer do not count. */
export function registrarAnswers(run: FlowRun): readonly RegistrarAnswer[] {
  const packets = new Map(run.packets.map((packet) => [packet.id, packet]));
  return run.entries
    .filter((entry) => entry.world.nodes[entry.node]?.state.kind === 'registrar')
    .flatMap((entry) => entry.sent.flatMap((id) => answerIn(packets.get(id), entry)));
}

/** `The registrar answered 400. Authorization is malformed.`: its last word, for a try that fell short. */
export function lastWord(run: FlowRun): string {
  const last = registrarAnswers(run).at(-1);
  if (last === undefined) return 'No request reached the registrar, so it did nothing.';
  const lost = last.arrived ? '' : ' The answer did not reach the phone.';
  return `The registrar answered ${last.status}. ${last.because}${lost}`;
}

function answerIn(packet: Packet | undefined, entry: Entry): readonly RegistrarAnswer[] {
  if (packet === undefined || packet.repeats !== undefined || packet.copyOf !== undefined) return [];
  const { startLine } = parse(packet.original ?? packet.text);
  if (startLine.kind !== 'response') return [];
  const because = entry.notes.at(-1)?.text ?? '';
  return [{ status: startLine.status.value, because, arrived: packet.arrivedAt !== null }];
}
