import { Dialog } from '@/components/ui/dialog';
import styles from './key-sheet.module.css';
import { KEYS } from './use-keys';

export interface KeySheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Whether the keys work on the whole page, and how to change that; absent where they never do. */
  readonly page?: readonly [on: boolean, set: (on: boolean) => void] | undefined;
}

/** The keys of the lab, as a list. */
export function KeySheet({ open, onClose, page }: KeySheetProps) {
  return (
    <Dialog open={open} onClose={onClose} title="Keys">
      <dl className={styles.keys}>
        {KEYS.map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p>They work wherever the focus is inside the lab.</p>
      {page === undefined ? null : (
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={page[0]}
            onChange={(event) => page[1](event.currentTarget.checked)}
          />
          Also while nothing on the page has the focus
        </label>
      )}
    </Dialog>
  );
}
