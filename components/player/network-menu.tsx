import { Button } from '@/components/ui/button';
import { targetOf } from '@/lib/session/edit-target';
import type { Edit } from '@/lib/sim/edit';
import type { Packet } from '@/lib/sim/trace';
import styles from './network-menu.module.css';

export interface NetworkMenuProps {
  readonly packet: Packet;
  /** `F2 401 Unauthorized`. */
  readonly title: string;
  /** A reliable transport delivers once: what is sent over it cannot arrive twice. */
  readonly reliable: boolean;
  readonly edits: readonly Edit[];
  readonly onEdit: (edit: Edit) => void;
  readonly onRestore: () => void;
}

/** What the network may do to one packet: lose it, delay it, deliver it twice. */
export function NetworkMenu({ packet, title, reliable, edits, onEdit, onRestore }: NetworkMenuProps) {
  const { id } = packet;
  const touched = edits.some((edit) => targetOf(edit) === id);
  return (
    <fieldset className={styles.menu} data-network>
      <legend>On the way, {title}</legend>
      {reliable ? (
        <p className={styles.hint}>
          This transport neither loses nor repeats what it carries: to lose a message here is to break the
          connection. UDP is where it happens by itself.
        </p>
      ) : null}
      <div className={styles.buttons}>
        <Button onClick={() => onEdit({ kind: 'drop', packet: id })}>Lose it</Button>
        <Button onClick={() => onEdit({ kind: 'drop', packet: id, repeats: true })}>
          Lose it every time
        </Button>
        <Button onClick={() => onEdit({ kind: 'delay', packet: id, by: 2000 })}>Delay by 2 s</Button>
        {reliable ? null : (
          <Button onClick={() => onEdit({ kind: 'duplicate', packet: id, after: 100 })}>Deliver twice</Button>
        )}
        {touched ? (
          <Button variant="quiet" onClick={onRestore}>
            Leave it alone again
          </Button>
        ) : null}
      </div>
    </fieldset>
  );
}
