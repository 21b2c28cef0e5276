import type { OpenConnection } from './connections';
import type { Happening, NodeId } from './scenario';
import type { Packet, Timer } from './trace';

/** Something that is due. */
export type Due =
  | { readonly kind: 'command'; readonly node: NodeId; readonly happening: Command }
  /** `over`: the connection that the packet travels over, where its transport has connections. */
  | { readonly kind: 'arrival'; readonly packet: Packet; readonly over: OpenConnection | undefined }
  | { readonly kind: 'timer'; readonly node: NodeId; readonly name: string; readonly timer: Timer }
  /** A node learns what became of a connection; `closes`: the connection that is gone for it from then on. */
  | {
      readonly kind: 'connection';
      readonly node: NodeId;
      readonly happening: Happening;
      readonly closes?: OpenConnection;
    }
  | { readonly kind: 'reset'; readonly between: readonly [NodeId, NodeId] };

type Command = Extract<Happening, { kind: 'command' }>;
