import type { NodeId, PacketId } from './scenario';
import type { Timer } from './trace';

/** Something that is due. A timer carries the slot that it was set in, so that a reset timer does not fire twice. */
export type Due =
  | { readonly kind: 'command'; readonly node: NodeId; readonly name: string; readonly argument?: string }
  | { readonly kind: 'arrival'; readonly packet: PacketId }
  | { readonly kind: 'timer'; readonly node: NodeId; readonly name: string; readonly timer: Timer };
