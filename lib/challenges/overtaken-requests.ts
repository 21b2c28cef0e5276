import type { NodeId } from '@/lib/sim/scenario';
import type { FlowRun } from './challenge';

/** A request that arrived after one that was sent later. */
export interface OvertakenRequest {
  /** ms of virtual time. */
  readonly arrivedAt: number;
  /** What the receiver said about it last, in one sentence. */
  readonly remark: string;
}

/** The requests of a node that a later one of it overtook; copies of the overtaking request itself do not count. */
export function overtakenRequests(run: FlowRun, from: NodeId): readonly OvertakenRequest[] {
  const requests = run.packets.filter(
    (packet) => packet.from === from && !packet.text.startsWith('SIP/2.0 '),
  );
  return requests.flatMap(({ id, text, sentAt, arrivedAt }) => {
    const isOvertaken =
      arrivedAt !== null &&
      requests.some(
        (other) =>
          other.sentAt > sentAt &&
          other.arrivedAt !== null &&
          other.arrivedAt < arrivedAt &&
          other.text !== text,
      );
    if (!isOvertaken) return [];
    const entry = run.entries.find(({ happening }) => happening.kind === 'packet' && happening.packet === id);
    return [{ arrivedAt, remark: entry?.notes.at(-1)?.text ?? '' }];
  });
}
