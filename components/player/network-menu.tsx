import { Button } from '@/components/ui/button';
import { targetOf } from '@/lib/session/edit-target';
import type { Edit } from '@/lib/sim/edit';
import type { Packet } from '@/lib/sim/trace';
import styles from './network-menu.module.css';

export interface NetworkMenuProps {
  readonly packet: Packet;
  /** `F2 401 Unauthorized`. */
  readonly title: string;
  /** Over a reliable transport nothing arrives twice, and what is lost was not lost by the network. */
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
          No network loses or repeats a part of a stream: all of it arrives, or the connection breaks. What
          you lose here is taken in and dropped by a program, such as a busy proxy: the connection lives on,
          and nobody sends the message again.
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
        <span className={styles.restore}>
          <Button variant="quiet" resting={!touched} onClick={onRestore}>
            Leave it alone again
          </Button>
        </span>
      </div>
    </fieldset>
  );
}
