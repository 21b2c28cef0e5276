import type { Edit } from '@/lib/sim/edit';
import type { NodeId, PacketId } from '@/lib/sim/scenario';

/** The packet or node that an edit concerns; undefined for one that concerns the network between nodes. */
export function targetOf(edit: Edit): PacketId | NodeId | undefined {
  switch (edit.kind) {
    case 'link':
    case 'reset':
      return undefined;
    case 'down':
      return edit.node;
    case 'command':
      return edit.command.node;
    default:
      return edit.packet;
  }
}

/**
 * What an edit is about, as a key: a new edit takes the place of an older one with the same key. A packet has one text and one
 * delay, a stretch of network one set of conditions; commands stand beside one another.
 */
export function slotOf(edit: Edit): string {
  switch (edit.kind) {
    case 'link': {
      const { from, to, since, until } = edit.conditions;
      return JSON.stringify([edit.kind, from, to, since, until]);
    }
    case 'reset':
    case 'command':
      return JSON.stringify(edit);
    case 'down':
      return JSON.stringify([edit.kind, edit.node]);
    default:
      return JSON.stringify([edit.kind, edit.packet]);
  }
}
