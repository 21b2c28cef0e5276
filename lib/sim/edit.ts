import type { Command, LinkConditions, NodeId, PacketId } from './scenario';

/** A change that the reader makes to a run. It names packets by their causal id, so it stays on its packet. */
export type Edit =
  /** The packet arrives with this text instead. The sender believes that it sent the original. */
  | { readonly kind: 'replace'; readonly packet: PacketId; readonly text: string }
  /**
   * Never arrives; with `repeats`, neither does any later packet of its sender with the same text and address. Over a reliable
   * transport the connection stays: no network loses a part of a stream, but who takes it out may drop the message.
   */
  | { readonly kind: 'drop'; readonly packet: PacketId; readonly repeats?: boolean }
  /** `by` in ms on top of the latency. */
  | { readonly kind: 'delay'; readonly packet: PacketId; readonly by: number }
  /** A second copy arrives `after` ms after the first. */
  | { readonly kind: 'duplicate'; readonly packet: PacketId; readonly after: number }
  /** Held back until just after `behind` has arrived. */
  | { readonly kind: 'hold'; readonly packet: PacketId; readonly behind: PacketId }
  /** The node neither receives nor sends, and its timers do not fire, from `from` up to `to` (ms). */
  | { readonly kind: 'down'; readonly node: NodeId; readonly from: number; readonly to: number }
  /** Something that a person does at a node, beside the commands of the scenario: `call`, `restart`, `remove`. */
  | { readonly kind: 'command'; readonly command: Command }
  /** A stretch of bad network. */
  | { readonly kind: 'link'; readonly conditions: LinkConditions }
  /** All connections between the two nodes end at that time (ms), and both ends learn of it. */
  | { readonly kind: 'reset'; readonly between: readonly [NodeId, NodeId]; readonly at: number };

/** A change of one packet. */
export type PacketEdit = Extract<Edit, { readonly packet: PacketId }>;
