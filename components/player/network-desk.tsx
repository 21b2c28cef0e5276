import { transportNamed } from '@/lib/nodes/transport-named';
import { NetworkMenu } from './network-menu';
import type { Lab } from './use-lab';

/** What the network may do to the open message, right below the ladder on which it was chosen. */
export function NetworkDesk({ lab }: { readonly lab: Lab }) {
  const { selected, session, dispatch, select } = lab;
  if (selected === undefined) return null;
  const { packet, name, summary } = selected;
  return (
    <NetworkMenu
      packet={packet}
      title={`${name} ${summary.label}`}
      reliable={transportNamed(packet.transport).reliable}
      edits={session.setup.edits}
      onEdit={(edit) => {
        // The message stays open, wherever the new run ends.
        select(packet.id);
        dispatch({ type: 'edit', edit });
      }}
      onRestore={() => dispatch({ type: 'restore', target: packet.id })}
    />
  );
}
